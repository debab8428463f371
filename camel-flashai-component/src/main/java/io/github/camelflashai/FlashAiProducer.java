package io.github.camelflashai;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.client.FormedRecords;
import io.github.camelflashai.client.PageIterator;
import io.github.camelflashai.producer.MessageBody;
import io.github.camelflashai.producer.MessageParameters;
import io.github.camelflashai.producer.PlanSubmission;
import io.github.camelflashai.submit.SubmissionResult;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.ParameterSource;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Calls the endpoint's operation with the parameters of a message, and puts the result into its place. */
public class FlashAiProducer extends DefaultProducer {
    /** Names joined by slashes, so that no path can leave the base URL or bring a query along. */
    private static final Pattern GENERIC_PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private static final Map<Count, String> COUNT_HEADERS = new EnumMap<>(Map.of(
            Count.RIGHT, FlashAiConstants.RIGHT_COUNT,
            Count.FAIL, FlashAiConstants.FAIL_COUNT,
            Count.ACCEPT, FlashAiConstants.ACCEPT_COUNT,
            Count.END, FlashAiConstants.END_COUNT,
            Count.PLAN, FlashAiConstants.PLAN_COUNT,
            Count.TOTAL_PAGE, FlashAiConstants.TOTAL_PAGE,
            Count.TOTAL_RECORD, FlashAiConstants.TOTAL_RECORD));

    private final AccountContext account;
    private @Nullable ExecutorService readAhead;
    private @Nullable AutoPager autoPage;
    private @Nullable PlanSubmission submission;

    FlashAiProducer(FlashAiEndpoint endpoint) {
        super(endpoint);
        this.account = endpoint.account();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (account.operation().takesCallees()) {
            submission = new PlanSubmission(account);
        }
        FlashAiConfiguration configuration = account.options();
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
        FlashAiResponse response =
                account.retryingClient().call(request, attempts(message)).about(request.batchName());
        message.setBody(result(request, response));
        setHeaders(message, request.batchName(), response);
    }

    private static AttemptListener attempts(Message message) {
        return (nonce, timestamp) -> {
            message.setHeader(FlashAiConstants.NONCE, nonce);
            message.setHeader(FlashAiConstants.TIMESTAMP, timestamp);
        };
    }

    private ParameterSource parameters(Message message, MessageBody body) {
        ParameterSource parameters = new MessageParameters(
                account.operation(),
                message,
                body,
                account.parameters(),
                account.options().getHeaderPrefix());
        return autoPage == null ? parameters : AutoPager.withDefaults(parameters);
    }

    private Object result(FlashAiRequest request, FlashAiResponse response) {
        ResultFormat format = account.options().getResultFormat();
        if (autoPage == null) {
            return format.of(response);
        }
        PageIterator<JsonForm> records = autoPage.records(
                request,
                response,
                following -> reportingFailure(
                        () -> account.retryingClient().call(following).about(following.batchName())));
        return format == ResultFormat.OBJECT
                ? records
                : new FormedRecords(records, account.options().recordForm());
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
        // A count that this answer lacks is not left over from an earlier one.
        message.getHeaders().keySet().removeAll(COUNT_HEADERS.values());
        message.setHeader(FlashAiConstants.CODE, response.code());
        message.setHeader(FlashAiConstants.MESSAGE, response.msg());
        if (batchName != null) {
            message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        }
        COUNT_HEADERS.forEach((count, header) -> {
            Long value = response.number(count);
            if (value != null) {
                message.setHeader(header, value);
            }
        });
    }
}
