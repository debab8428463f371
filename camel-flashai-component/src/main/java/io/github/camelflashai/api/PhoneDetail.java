package io.github.camelflashai.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one callee: the result of getPhoneDetail. The API document lists no fields; those named here have been seen.
 * A field is null if the server left it out.
 *
 * @param batchName the batch
 * @param mobileNumber the phone
 * @param code the outcome, in the server's words
 * @param callId the id of the call
 * @param callDuration how long it took, in the server's form
 * @param callStartTime when it began, in the server's form
 * @param callEndTime when it ended, in the server's form
 * @param start the same as a point in time; null if it cannot be read
 * @param end the same of the end
 * @param recordUrl where the recording is
 * @param fields all fields as the server sent them
 */
public record PhoneDetail(
        @Nullable String batchName,
        @Nullable String mobileNumber,
        @Nullable String code,
        @Nullable String callId,
        @Nullable String callDuration,
        @Nullable String callStartTime,
        @Nullable String callEndTime,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String recordUrl,
        Map<String, Object> fields)
        implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<PhoneDetail> JSON = JsonFields.of(PhoneDetail.class)
            .text("batchName", PhoneDetail::batchName, "The batch.")
            .text("phone", PhoneDetail::mobileNumber, "The phone that was called.")
            .text("code", PhoneDetail::code, "The outcome, in the server's words.")
            .text("callId", PhoneDetail::callId, "The id of the call.")
            .text("callDuration", PhoneDetail::callDuration, "How long it took, in the server's form.")
            .text("callStartTime", PhoneDetail::callStartTime, "When it began, in the server's form.")
            .text("callEndTime", PhoneDetail::callEndTime, "When it ended, in the server's form.")
            .time("start", PhoneDetail::start, "When it began.")
            .time("end", PhoneDetail::end, "When it ended.")
            .text("recordUrl", PhoneDetail::recordUrl, "Where the recording is.")
            .anything("fields", PhoneDetail::fields, "All fields under the names of the API, as they came.");

    static PhoneDetail read(ResultBody body) {
        return new PhoneDetail(
                body.batchName(),
                body.text("mobileNumber"),
                body.text("code"),
                body.text("callId"),
                body.text("callDuration"),
                body.text("callStartTime"),
                body.text("callEndTime"),
                CallTime.of(body, "callStartTime"),
                CallTime.of(body, "callEndTime"),
                body.text("recordUrl"),
                body.fields());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Shows the phone masked. */
    @Override
    public String toString() {
        return "PhoneDetail[" + PhoneNumber.mask(mobileNumber) + ", batchName=" + batchName + ", code=" + code + "]";
    }
}
