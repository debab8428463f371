package io.github.camelflashai;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.client.BatchRecords;
import io.github.camelflashai.client.FormedRecords;
import io.github.camelflashai.client.PageIterator;
import io.github.camelflashai.client.RecordIterator;
import io.github.camelflashai.producer.BodyFieldCheck;
import io.github.camelflashai.producer.BodyHeaders;
import io.github.camelflashai.producer.FixedParameters;
import io.github.camelflashai.producer.MessageBody;
import io.github.camelflashai.producer.MessageParameters;
import io.github.camelflashai.producer.PlanSubmission;
import io.github.camelflashai.submit.SubmissionResult;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.ParameterSource;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the endpoint's operation with the parameters of a message, and puts the result into its place. */
public class FlashAiProducer extends DefaultProducer {
    private static final Logger LOG = LoggerFactory.getLogger(FlashAiProducer.class);
    private static final int SHOWN_OF_CLIENT_ID = 3;

    /** Names joined by slashes, so that no path can leave the base URL or bring a query along. */
    private static final Pattern GENERIC_PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private static final Map<Count, String> COUNT_HEADERS = Map.of(
            Count.RIGHT, FlashAiConstants.RIGHT_COUNT,
            Count.FAIL, FlashAiConstants.FAIL_COUNT,
            Count.UNNAMED, FlashAiConstants.UNNAMED_COUNT,
            Count.ACCEPT, FlashAiConstants.ACCEPT_COUNT,
            Count.END, FlashAiConstants.END_COUNT,
            Count.PLAN, FlashAiConstants.PLAN_COUNT,
            Count.ENDED_MEANWHILE, FlashAiConstants.ENDED_MEANWHILE,
            Count.STILL_PLANNED, FlashAiConstants.STILL_PLANNED,
            Count.TOTAL_PAGE, FlashAiConstants.TOTAL_PAGE,
            Count.TOTAL_RECORD, FlashAiConstants.TOTAL_RECORD);

    private final AccountContext account;
    private final BodyFieldCheck fields;
    private final FixedParameters fixed;
    private @Nullable ExecutorService readAhead;
    private @Nullable AutoPager autoPage;
    private @Nullable PlanSubmission submission;

    FlashAiProducer(FlashAiEndpoint endpoint) {
        super(endpoint);
        this.account = endpoint.account();
        this.fields = new BodyFieldCheck(account.operation(), account.options().getValidation() == Validation.LENIENT);
        this.fixed = FixedParameters.of(account.options().getFixed(), account.operation(), account.parameters());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (account.operation().takesCallees()) {
            submission = new PlanSubmission(account);
        }
        FlashAiConfiguration configuration = account.options();
        if (account.mayMeanChunks() && account.operation().isPageable() && !configuration.isAutoPage()) {
            throw new FlashAiOptionsException(
                    "chunks", "has no pages of its own for a list", "set autoPage=true, which reads all of them");
        }
        if (configuration.isAutoPage() && account.operation().isPageable()) {
            configuration.recordForm();
            if (configuration.isReadAhead()) {
                readAhead = getEndpoint()
                        .getCamelContext()
                        .getExecutorServiceManager()
                        .newCachedThreadPool(this, "FlashAiReadAhead");
            }
            autoPage = new AutoPager(account.operation().path(), readAhead);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        account.producerStarted(StringHelper.before(getEndpoint().getEndpointUri(), ":"));
        if (submission != null) {
            LOG.info(
                    "{} will have people called by the account {} at {}",
                    account.operation(),
                    masked(String.valueOf(account.options().getClientId())),
                    host(String.valueOf(account.options().getBaseUrl())));
        }
    }

    private static String masked(String clientId) {
        return clientId.length() <= SHOWN_OF_CLIENT_ID * 2
                ? "****"
                : clientId.substring(0, SHOWN_OF_CLIENT_ID) + "****";
    }

    private static String host(String baseUrl) {
        return String.valueOf(URI.create(baseUrl.strip()).getHost());
    }

    @Override
    protected void doStop() throws Exception {
        account.producerStopped();
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        if (readAhead != null) {
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdownNow(readAhead);
        }
        super.doShutdown();
    }

    @Override
    public void process(Exchange exchange) {
        reportingFailure(() -> {
            call(exchange);
            return null;
        });
    }

    private <T> T reportingFailure(Supplier<T> step) {
        try {
            return step.get();
        } catch (FlashAiException e) {
            account.activity().failed(e);
            throw e;
        }
    }

    private void call(Exchange exchange) {
        Message message = exchange.getMessage();
        MessageBody body = MessageBody.read(exchange, account.operation());
        fields.check(body, message, account.parameters());
        if (submission != null) {
            SubmissionResult submitted = submission.submit(exchange, parameters(message, body), attempts(message));
            FlashAiResponse receipt = submitted.response().about(submitted.batchName());
            message.setBody(account.options().getResultFormat().of(receipt));
            setHeaders(message, submitted.batchName(), receipt);
            message.setHeader(FlashAiConstants.RECONCILED, submitted.reconciled());
            return;
        }
        FlashAiRequest request = account.operation().isGeneric()
                ? account.requests().buildGeneric(genericPath(message), body.fields())
                : account.requests().build(account.operation(), parameters(message, body));
        List<String> batches = autoPage != null && account.mayMeanChunks()
                ? account.batchesOf(Objects.requireNonNull(request.batchName())).get()
                : List.of();
        FlashAiRequest first = batches.isEmpty() ? request : request.with(Parameter.BATCH_NAME, batches.get(0));
        FlashAiResponse response =
                account.retryingClient().call(first, attempts(message)).about(first.batchName());
        message.setBody(batches.isEmpty() ? result(first, response) : records(batches, first, response));
        setHeaders(message, request.batchName(), response);
    }

    /** Of a campaign in chunks; the first page of the first batch was read already. */
    private BatchRecords records(List<String> batches, FlashAiRequest first, FlashAiResponse response) {
        return new BatchRecords(batches, batch -> {
            FlashAiRequest request = first.with(Parameter.BATCH_NAME, batch);
            return pages(request, batch.equals(first.batchName()) ? response : page(request));
        });
    }

    private static AttemptListener attempts(Message message) {
        message.removeHeader(FlashAiConstants.ATTEMPTS);
        AtomicInteger sent = new AtomicInteger();
        return (nonce, timestamp) -> {
            message.setHeader(FlashAiConstants.ATTEMPTS, sent.incrementAndGet());
            message.setHeader(FlashAiConstants.NONCE, nonce);
            message.setHeader(FlashAiConstants.TIMESTAMP, timestamp);
        };
    }

    private ParameterSource parameters(Message message, MessageBody body) {
        MessageParameters parameters = new MessageParameters(
                account.operation(),
                message,
                body,
                account.parameters(),
                account.options().getHeaderPrefix());
        fixed.check(parameters);
        return autoPage == null ? parameters : AutoPager.withDefaults(parameters);
    }

    private Object result(FlashAiRequest request, FlashAiResponse response) {
        return autoPage == null ? account.options().getResultFormat().of(response) : pages(request, response);
    }

    private RecordIterator<?> pages(FlashAiRequest request, FlashAiResponse response) {
        PageIterator<JsonForm> records = Objects.requireNonNull(autoPage).records(request, response, this::page);
        return account.options().getResultFormat() == ResultFormat.OBJECT
                ? records
                : new FormedRecords(records, account.options().recordForm());
    }

    private FlashAiResponse page(FlashAiRequest request) {
        return reportingFailure(() -> account.retryingClient().call(request).about(request.batchName()));
    }

    private String genericPath(Message message) {
        String header = message.getHeader(FlashAiConstants.PATH, String.class);
        String path = header == null ? account.options().getPath() : header;
        if (path == null || !GENERIC_PATH.matcher(path).matches()) {
            throw new FlashAiInvalidRequestException(
                    Operation.REQUEST.path(),
                    List.of(Violation.of(
                            path == null ? Violation.Kind.MISSING : Violation.Kind.NOT_LEGAL,
                            "path",
                            (path == null ? "is missing" : "would leave the base URL, or is none")
                                    + ": set the header " + FlashAiConstants.PATH
                                    + " or the option path to a path below the base URL, such as getRecordUrl or"
                                    + " sms/querySmsTemplate (letters, digits, _ and -, joined by /)")));
        }
        return path;
    }

    private static void setHeaders(Message message, @Nullable String batchName, FlashAiResponse response) {
        BodyHeaders.remove(message);
        message.setHeader(FlashAiConstants.CODE, response.code());
        message.setHeader(FlashAiConstants.MESSAGE, response.msg());
        if (batchName != null) {
            message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        }
        COUNT_HEADERS.forEach((count, header) -> {
            Long value = response.number(count);
            if (value != null) {
                message.setHeader(header, value);
            } else {
                // One that this answer lacks is not left over from an earlier one.
                message.removeHeader(header);
            }
        });
    }
}
