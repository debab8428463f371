package io.github.camelflashai.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The key of a call: the same whether its result comes from a poll or from a callback, so that one idempotent repository
 * merges both streams to one message a call.
 *
 * <p>It is the batch name (with _ for control characters), a hyphen, and the first 32 hexadecimal digits of the SHA-256 of batch, phone and the second in
 * which the call began, joined by line feeds. A redial of the same phone begins at another second and is another call. The
 * phone does not stand in it in clear, because keys land in logs and repositories; who knows batch and second can still try
 * phones one by one, so a key is not anonymous.
 */
public final class CallKey {
    private CallKey() {}

    /**
     * The key of a call.
     *
     * @param batchName the batch
     * @param phone the phone in whatever spelling; see {@link PhoneNumber#canonical}
     * @param start when the call began; what is below a second does not count, since a poll may not have it
     */
    public static String of(String batchName, String phone, Instant start) {
        return RecordKey.of(batchName, PhoneNumber.canonical(phone), Long.toString(start.getEpochSecond()));
    }

    /**
     * The key of a call that was polled. If its start cannot be read ({@link Call#start()}), the texts of its times, its duration
     * and its intent take the place of the second: the key is as stable, but differs from that of the call's callback. The order
     * of the fields ({@code callFields}) is what to look at then.
     *
     * @param batchName the batch
     * @param call the call
     * @return empty if the record has no phone where one should stand: no key is better than one key for two people
     */
    public static Optional<String> of(String batchName, Call call) {
        if (!call.hasPhone()) {
            return Optional.empty();
        }
        return Optional.of(call.start()
                .map(start -> of(batchName, call.phone(), start))
                .orElseGet(() -> RecordKey.of(
                        batchName,
                        PhoneNumber.canonical(call.phone()),
                        call.callDate() + ' ' + call.callTime(),
                        call.hangupTime(),
                        call.answerTime(),
                        call.duration(),
                        call.intentTag())));
    }
}
