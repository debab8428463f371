package io.github.camelflashai;

import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.FlashAiResponse;
import io.github.camelflashai.wire.PageIterator;
import io.github.camelflashai.wire.ParameterSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Reads all pages of a list as one iterator. */
public final class AutoPage {
    private static final Map<Parameter, Object> DEFAULTS = Map.of(Parameter.PAGE, 1, Parameter.PAGE_NUM, 5000);

    private final String operation;
    private final ExecutorService readAhead;

    /**
     * The pages of an operation.
     *
     * @param readAhead reads the next page while the route works on this one; null for none
     */
    public AutoPage(String operation, ExecutorService readAhead) {
        this.operation = operation;
        this.readAhead = readAhead;
    }

    /** The parameters, with the first page and the largest page size where the message does not say. */
    public static ParameterSource withDefaults(ParameterSource source) {
        return new ParameterSource() {
            @Override
            public Object value(Parameter parameter) {
                Object value = source.value(parameter);
                return value == null ? DEFAULTS.get(parameter) : value;
            }

            @Override
            public String whereToSet(Parameter parameter) {
                return source.whereToSet(parameter);
            }
        };
    }

    /**
     * The records of a list, whose first page was read already.
     *
     * @param request the request of the first page
     * @param first its answer
     * @param call calls the operation
     */
    public PageIterator<Object> records(
            Map<String, Object> request, FlashAiResponse first, Function<Map<String, Object>, FlashAiResponse> call) {
        long number = (Long) request.get(Parameter.PAGE.wireName());
        return new PageIterator<>(
                operation,
                number,
                page(first),
                next -> {
                    Map<String, Object> following = new HashMap<>(request);
                    following.put(Parameter.PAGE.wireName(), next);
                    return page(call.apply(following));
                },
                readAhead);
    }

    @SuppressWarnings("unchecked") // which records a page has is the operation's to say, and nobody's here to know
    private static Page<Object> page(FlashAiResponse response) {
        return (Page<Object>) response.asObject();
    }
}
