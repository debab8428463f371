package io.github.camelflashai.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of callbacks. A callback does not say its kind, so it is told by its fields; whatever a field holds, a callback
 * without a batch name is none.
 */
public enum CallbackType {
    /** A call has ended. */
    CALL("call", List.of("phoneNo"), CallReport::read),
    /** The calls of a batch, which an older server posts in place of answering getBatchPlanCallList with them. */
    CALL_LIST("callList", List.of("callList"), CallPage::read),
    /** A batch is done. */
    BATCH(
            "batch",
            Stream.of(Count.ACCEPT, Count.PLAN, Count.END, Count.SUCCESS, Count.FAIL)
                    .map(Count::wireName)
                    .toList(),
            BatchReport::read);

    private final String typeName;
    private final List<String> telltales;
    private final ResultReader<? extends Callback> reader;

    CallbackType(String typeName, List<String> telltales, ResultReader<? extends Callback> reader) {
        this.typeName = typeName;
        this.telltales = telltales;
        this.reader = reader;
    }

    /**
     * The kind of a callback.
     *
     * @return empty if it is no callback: it names no batch, or has none of the fields that tell a kind
     */
    public static Optional<CallbackType> of(ResultBody body) {
        String batchName = body.text("batchName");
        return batchName == null || batchName.isBlank()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.telltales.stream().anyMatch(field -> body.text(field) != null))
                        .findFirst();
    }

    /** Makes the record of a callback of this kind. */
    public Callback read(ResultBody body) {
        return reader.read(body);
    }

    /** The name, as it stands in the message header. */
    @Override
    public String toString() {
        return typeName;
    }
}
