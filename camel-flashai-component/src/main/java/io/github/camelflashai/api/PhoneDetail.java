package io.github.camelflashai.api;

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
        @Nullable String recordUrl,
        Map<String, Object> fields) {
    static PhoneDetail read(ResultBody body) {
        return new PhoneDetail(
                body.text("batchName"),
                body.text("mobileNumber"),
                body.text("code"),
                body.text("callId"),
                body.text("callDuration"),
                body.text("callStartTime"),
                body.text("callEndTime"),
                body.text("recordUrl"),
                body.fields());
    }

    /** Shows the phone masked. */
    @Override
    public String toString() {
        return "PhoneDetail[" + PhoneNumber.mask(mobileNumber) + ", batchName=" + batchName + ", code=" + code + "]";
    }
}
