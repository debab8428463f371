package io.github.camelflashai;

import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.submit.Submitted;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.FlashAiResponse;
import io.github.camelflashai.wire.ParameterSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;

/** Calls the endpoint's operation with the parameters of a message, and puts the result into its place. */
public class FlashAiProducer extends DefaultProducer {
    /** Names joined by slashes, so that no path can leave the base URL or bring a query along. */
    private static final Pattern GENERIC_PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private static final Map<String, String> COUNT_HEADERS = Map.of(
            "rightCount", FlashAiConstants.RIGHT_COUNT,
            "failCount", FlashAiConstants.FAIL_COUNT,
            "acceptCount", FlashAiConstants.ACCEPT_COUNT,
            "endCount", FlashAiConstants.END_COUNT,
            "planCount", FlashAiConstants.PLAN_COUNT,
            "totalPage", FlashAiConstants.TOTAL_PAGE,
            "totalRecord", FlashAiConstants.TOTAL_RECORD);

    private final FlashAiEndpoint endpoint;
    private EndpointParameters options;
    private ExecutorService readAhead;
    private AutoPage autoPage;
    private Submission submission;

    public FlashAiProducer(FlashAiEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        options = new EndpointParameters(endpoint);
        if (endpoint.getOperation().takesCallees()) {
            submission = new Submission(endpoint);
        }
        FlashAiConfiguration configuration = endpoint.getConfiguration();
        if (configuration.isAutoPage() && endpoint.getOperation().isPageable()) {
            if (configuration.getResultFormat() != ResultFormat.OBJECT) {
                throw new IllegalArgumentException(
                        "autoPage gives records, so it cannot go with resultFormat=" + configuration.getResultFormat());
            }
            if (configuration.isReadAhead()) {
                readAhead = getEndpoint()
                        .getCamelContext()
                        .getExecutorServiceManager()
                        .newCachedThreadPool(this, "FlashAiReadAhead");
            }
            autoPage = new AutoPage(endpoint.getOperation().path(), readAhead);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        String componentName = StringHelper.before(endpoint.getEndpointUri(), ":");
        endpoint.getComponent().accountHealths().producerStarted(endpoint.accountHealth(), componentName);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().accountHealths().producerStopped(endpoint.accountHealth());
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
        tellingFailure(() -> {
            call(exchange);
            return null;
        });
    }

    private <T> T tellingFailure(Supplier<T> step) {
        try {
            return step.get();
        } catch (FlashAiException e) {
            endpoint.getComponent().activity().failed(e);
            throw e;
        }
    }

    private void call(Exchange exchange) {
        Operation operation = endpoint.getOperation();
        Message message = exchange.getMessage();
        MessageBody body = MessageBody.read(exchange, operation);
        if (submission != null) {
            Submitted submitted = submission.submit(exchange, parameters(message, body), attempts(message));
            message.setBody(endpoint.getConfiguration().getResultFormat().of(submitted.response()));
            setHeaders(message, submitted.batchName(), submitted.response());
            message.setHeader(FlashAiConstants.RECONCILED, submitted.reconciled());
            return;
        }
        String path = operation.isGeneric() ? genericPath(message) : operation.path();
        Map<String, Object> request = operation.isGeneric()
                ? endpoint.requestBuilder().buildGeneric(path, body.fields())
                : endpoint.requestBuilder().build(operation, parameters(message, body));
        FlashAiResponse response = endpoint.retryingClient().call(operation, path, request, attempts(message));
        message.setBody(result(operation, request, response));
        setHeaders(message, request.get(Parameter.BATCH_NAME.wireName()), response);
    }

    private static FlashAiClient.AttemptListener attempts(Message message) {
        return (nonce, timestamp) -> {
            message.setHeader(FlashAiConstants.NONCE, nonce);
            message.setHeader(FlashAiConstants.TIMESTAMP, timestamp);
        };
    }

    private ParameterSource parameters(Message message, MessageBody body) {
        ParameterSource parameters = new MessageParameters(message, body, options);
        return autoPage == null ? parameters : AutoPage.withDefaults(parameters);
    }

    private Object result(Operation operation, Map<String, Object> request, FlashAiResponse response) {
        if (autoPage == null) {
            return endpoint.getConfiguration().getResultFormat().of(response);
        }
        return autoPage.records(
                request,
                response,
                following -> tellingFailure(() -> endpoint.retryingClient()
                        .call(operation, operation.path(), following, (nonce, timestamp) -> {})));
    }

    private String genericPath(Message message) {
        String header = message.getHeader(FlashAiConstants.PATH, String.class);
        String path = header == null ? endpoint.getConfiguration().getPath() : header;
        if (path == null || !GENERIC_PATH.matcher(path).matches()) {
            throw new FlashAiInvalidRequestException(
                    Operation.REQUEST.path(),
                    List.of(Fault.of(
                            path == null ? Fault.Kind.MISSING : Fault.Kind.NOT_LEGAL,
                            "path",
                            (path == null ? "is missing" : "would leave the base URL, or is none")
                                    + ": set the header " + FlashAiConstants.PATH
                                    + " or the option path to a path below the base URL, such as getRecordUrl or"
                                    + " sms/querySmsTemplate (letters, digits, _ and -, joined by /)")));
        }
        return path;
    }

    private static void setHeaders(Message message, Object batchName, FlashAiResponse response) {
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
