package io.github.camelflashai.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order of the fields in call records, and the zone of times in them that name none. The API document describes the order
 * twice, and the two disagree, and older servers have another one (flashai-api.md, section 6.5). So there may be several
 * candidates, of which each record shows the one that fits. A record without a phone where one should stand fits none: nothing
 * in it is named, and the first such record is reported. Thread-safe.
 */
public final class CallLayout {
    /** In place of an order: {@link #DOCUMENTED} or {@link #ALPHABETICAL}, whichever a record shows. */
    public static final String AUTO = "auto";

    /** The order that the API document lists. */
    public static final String DOCUMENTED =
            "phone,callDate,callTime,hangupTime,answerTime,duration,intentTag,intentNote,detail";

    /** The 14 fields of older servers, in the order of their own names: accurateIntent, addDate, answerTime and so on. */
    public static final String ALPHABETICAL =
            "intentTag,callDate,answerTime,_,callTime,_,detailList,duration,detail,_,hangupTime,phone,intentNote,_";

    /** The zone of FlashAI's own servers, as far as is known. */
    public static final String USUAL_ZONE = "Asia/Shanghai";

    private static final int FIELDS_OF_ALPHABETICAL = 14;
    private static final int SURELY_A_PHONE = 7;

    private final List<FieldOrder> candidates;
    private final ZoneId zone;
    private final Consumer<String> report;
    private final AtomicBoolean reported = new AtomicBoolean();

    /** With one candidate each: what a record is found to be. */
    private final List<CallLayout> found;

    private final @Nullable CallLayout unknown;

    private CallLayout(FieldOrder order, ZoneId zone) {
        this.candidates = List.of(order);
        this.zone = zone;
        this.report = text -> {};
        this.found = List.of();
        this.unknown = null;
    }

    private CallLayout(List<FieldOrder> candidates, ZoneId zone, Consumer<String> report) {
        this.candidates = candidates;
        this.zone = zone;
        this.report = report;
        this.found =
                candidates.stream().map(order -> new CallLayout(order, zone)).toList();
        this.unknown = new CallLayout(FieldOrder.UNKNOWN, zone);
    }

    /** As {@link #parse(String, ZoneId)} with the {@link #USUAL_ZONE}. */
    public static CallLayout parse(String names) {
        return parse(names, ZoneId.of(USUAL_ZONE));
    }

    /** As {@link #parse(String, ZoneId, Consumer)}, with no report. */
    public static CallLayout parse(String names, ZoneId zone) {
        return parse(names, zone, text -> {});
    }

    /**
     * Reads an order such as {@link #DOCUMENTED}, or {@link #AUTO}.
     *
     * @param names the names of {@link Call.Field}s joined by commas, in the order of the record; an empty name or {@code _}
     *     skips a position
     * @param zone the zone of times that name none
     * @param report gets a line of text, once, if a record fits none
     * @throws FlashAiOptionsException if a name is not known or stands twice
     */
    public static CallLayout parse(String names, ZoneId zone, Consumer<String> report) {
        return new CallLayout(
                AUTO.equals(names.strip()) ? automatic() : List.of(FieldOrder.parse(names)), zone, report);
    }

    /** A short number in the place of the phone may be an intent tag: then the number of fields decides. */
    private static List<FieldOrder> automatic() {
        FieldOrder documented = FieldOrder.parse(DOCUMENTED);
        FieldOrder alphabetical = FieldOrder.parse(ALPHABETICAL);
        return List.of(
                documented.when((phone, fields) -> phone.length() >= SURELY_A_PHONE),
                alphabetical.when((phone, fields) -> fields.size() == FIELDS_OF_ALPHABETICAL),
                documented);
    }

    /** The layout of a record; one without names if none fits. */
    CallLayout of(List<String> fields) {
        if (unknown == null) {
            return this;
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).fits(fields)) {
                return found.get(i);
            }
        }
        if (!reported.getAndSet(true)) {
            report.accept("A call record of " + fields.size() + " fields has no phone where callFields has it, so its"
                    + " fields stay without names and it has no call key; this is reported once. Set callFields to the"
                    + " order of the server's fields, such as " + DOCUMENTED);
        }
        return unknown;
    }

    /** The order of the record whose layout this is. */
    FieldOrder order() {
        return candidates.get(0);
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallLayout layout && candidates.equals(layout.candidates) && zone.equals(layout.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(candidates, zone);
    }
}
