package io.github.camelflashai.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of callbacks. A callback does not say its kind, so it is known by its fields; of whatever has none of them, or names
 * no batch, the kind is {@link #OTHER}.
 */
public enum CallbackType {
    /** A call has ended; on older servers also that a callee was refused, or is on the black list. */
    CALL("call", List.of("phoneNo", "phone"), CallReport::read),
    /** The calls of a batch, which an older server posts in place of answering getBatchPlanCallList with them. */
    CALL_LIST("callList", List.of("callList"), CallPage::read),
    /** A batch is done. */
    BATCH("batch", List.of(Count.END.wireName()), BatchReport::read),
    /** The callees of a batch have been taken in, and nobody was called yet: the only batch report of older servers. */
    TAKEN_IN(
            "takenIn",
            Stream.of(Count.ACCEPT, Count.PLAN, Count.SUCCESS, Count.FAIL)
                    .map(Count::wireName)
                    .toList(),
            BatchReport::read),
    /** A JSON object of another shape. */
    OTHER("other", List.of(), OtherReport::read);

    private final String typeName;
    private final List<String> telltales;
    private final ResultReader<? extends Callback> reader;

    CallbackType(String typeName, List<String> telltales, ResultReader<? extends Callback> reader) {
        this.typeName = typeName;
        this.telltales = telltales;
        this.reader = reader;
    }

    /** The kind of a callback. */
    public static CallbackType of(ResultBody body) {
        String batchName = body.text("batchName");
        return batchName == null || batchName.isBlank()
                ? OTHER
                : Arrays.stream(values())
                        .filter(type -> type.telltales.stream().anyMatch(field -> body.text(field) != null))
                        .findFirst()
                        .orElse(OTHER);
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
