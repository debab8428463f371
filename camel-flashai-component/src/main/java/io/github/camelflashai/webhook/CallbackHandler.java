package io.github.camelflashai.webhook;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.AskedCallPages;
import io.github.camelflashai.account.RouteOutcome;
import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.BatchReport;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.Callback;
import io.github.camelflashai.api.Source;
import io.github.camelflashai.wire.response.CallbackMessage;
import io.github.camelflashai.wire.response.CallbackReader;
import io.github.camelflashai.wire.response.UnreadableCallbackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.TypeConversionException;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Stands between the HTTP server and the route. The route gets the callback in an exchange of its own, and nothing else of the
 * request, not even as its original message: none of its headers, so that nobody steers a route from outside, and not its
 * address, which holds the token. It is a message and no question ({@code InOnly}): the answer to the server is written here.
 */
public final class CallbackHandler extends ServiceSupport implements Processor {
    private static final String SUCCESS = "{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true}";

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");

    private final FlashAiConfiguration configuration;
    private final CallbackGates gates;
    private final CallbackGate gate;
    private final CallbackReader reader;
    private final Processor route;
    private final ActivityListener activity;
    private final AskedCallPages askedPages;

    public CallbackHandler(
            FlashAiConfiguration configuration,
            CallbackGates gates,
            CallbackGate gate,
            CallbackReader reader,
            Processor route,
            ActivityListener activity,
            AskedCallPages askedPages) {
        this.configuration = configuration;
        this.gates = gates;
        this.gate = gate;
        this.reader = reader;
        this.route = route;
        this.activity = activity;
        this.askedPages = askedPages;
    }

    @Override
    protected void doStart() {
        gates.add(gate);
    }

    @Override
    protected void doStop() {
        gates.remove(gate);
    }

    /** Whatever happens: a server that gets no answer of failure would take it for success, and the result be lost. */
    @Override
    public void process(Exchange exchange) {
        try {
            take(exchange);
        } catch (Exception | Error e) {
            exchange.setException(e);
            activity.callbackFailed(null);
            answer(exchange, 500, null);
        }
    }

    private void take(Exchange exchange) {
        Message request = exchange.getMessage();
        long length = announcedLength(request);
        Optional<Refusal> refusal =
                gate.check(request.getHeader(Exchange.HTTP_QUERY, String.class), contentType(request), length);
        if (refusal.isPresent()) {
            refuse(exchange, refusal.get(), length);
            return;
        }
        byte[] body = body(request);
        if (body.length > gate.maxSize()) {
            refuse(exchange, Refusal.TOO_LARGE, Math.max(length, body.length));
            return;
        }
        try {
            CallbackMessage callback = reader.read(body, charset(contentType(request)));
            if (configuration.getCallbackSign().accepts(callback, configuration.getClientSecret())) {
                deliver(exchange, callback);
            } else {
                refuse(exchange, Refusal.WRONG_SIGN, body.length);
            }
        } catch (UnreadableCallbackException e) {
            refuse(exchange, Refusal.NO_CALLBACK, body.length);
        }
    }

    private static String contentType(Message request) {
        return request.getHeader(Exchange.CONTENT_TYPE, String.class);
    }

    /** The charset that a content type names, UTF-8 if it names none that there is. */
    private static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static long announcedLength(Message request) {
        Long length = request.getExchange()
                .getContext()
                .getTypeConverter()
                .tryConvertTo(Long.class, request.getHeader(Exchange.CONTENT_LENGTH));
        return length == null ? -1 : length;
    }

    /** The body, of which no more is read than shows that it is too large. */
    private byte[] body(Message request) {
        try {
            if (request.getBody() instanceof InputStream stream) {
                return stream.readNBytes(gate.maxSize() + 1);
            }
            byte[] body = request.getBody(byte[].class);
            return body == null ? new byte[0] : body;
        } catch (IOException | TypeConversionException e) {
            // The sender went away, or the body is none that could be a callback: what there is is no callback either.
            return new byte[0];
        }
    }

    private void deliver(Exchange request, CallbackMessage callback) {
        Exchange exchange = request.getFromEndpoint().createExchange(ExchangePattern.InOnly);
        Message message = exchange.getMessage();
        message.setBody(configuration.getResultFormat().of(callback));
        setHeaders(message, callback);
        if (RouteOutcome.isTaken(route, exchange)) {
            askedPages.taken(callback.asObject());
            answer(request, 200, SUCCESS);
            activity.callbackAccepted(callback.type());
            countCalls(callback.asObject());
        } else {
            askedPages.failed(callback.asObject());
            request.setException(exchange.getException());
            answer(request, 500, null);
            activity.callbackFailed(callback.type());
        }
    }

    private void countCalls(Callback callback) {
        if (callback instanceof CallReport call) {
            activity.callTaken(Source.CALLBACK, call.intentTag());
        } else if (callback instanceof CallPage page) {
            page.calls().forEach(call -> activity.callTaken(Source.CALLBACK, call.intentTag()));
        }
    }

    private static void setHeaders(Message message, CallbackMessage callback) {
        Callback result = callback.asObject();
        message.setHeader(FlashAiConstants.CALLBACK_TYPE, callback.type().toString());
        if (result.batchName() != null) {
            message.setHeader(FlashAiConstants.BATCH_NAME, result.batchName());
        }
        if (result instanceof CallReport call) {
            call.callKey().ifPresent(key -> message.setHeader(FlashAiConstants.CALL_KEY, key));
        } else if (result instanceof BatchReport batch) {
            message.setHeader(FlashAiConstants.ACCEPT_COUNT, batch.acceptCount());
            message.setHeader(FlashAiConstants.END_COUNT, batch.endCount());
            message.setHeader(FlashAiConstants.PLAN_COUNT, batch.planCount());
            message.setHeader(FlashAiConstants.FAIL_COUNT, batch.failCount());
        }
    }

    private void refuse(Exchange exchange, Refusal refusal, long size) {
        gate.refused(refusal, size, contentType(exchange.getMessage()), CallbackSource.of(exchange));
        answer(exchange, refusal.status(), null);
    }

    private static void answer(Exchange exchange, int status, String body) {
        Message answer = exchange.getMessage();
        answer.removeHeaders("*");
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        answer.setHeader(Exchange.CONTENT_TYPE, "application/json");
        answer.setBody(body);
    }
}
