package io.github.camelflashai.client;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.ParameterSource;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Reads all pages of a list as one iterator. */
public final class AutoPager {
    private static final Map<Parameter, Object> DEFAULTS = Map.of(Parameter.PAGE, 1, Parameter.PAGE_NUM, 5000);

    private final String operation;
    private final ExecutorService readAhead;

    /**
     * The pages of an operation.
     *
     * @param readAhead reads the next page while the route works on this one; null for none
     */
    public AutoPager(String operation, ExecutorService readAhead) {
        this.operation = operation;
        this.readAhead = readAhead;
    }

    /** The parameters, with the first page and the largest page size where the message does not say. */
    public static ParameterSource withDefaults(ParameterSource source) {
        return source.orElse(DEFAULTS::get);
    }

    /**
     * The records of a list, whose first page was read already.
     *
     * @param request the request of the first page
     * @param first its answer
     * @param call calls the operation
     */
    public PageIterator<JsonForm> records(
            FlashAiRequest request, FlashAiResponse first, Function<FlashAiRequest, FlashAiResponse> call) {
        return new PageIterator<>(
                operation,
                request.page(),
                page(first),
                next -> page(call.apply(request.with(Parameter.PAGE, next))),
                readAhead);
    }

    @SuppressWarnings("unchecked") // which records a page has is the operation's to say, and nobody's here to know
    private static Page<JsonForm> page(FlashAiResponse response) {
        return response.as(Page.class);
    }
}
