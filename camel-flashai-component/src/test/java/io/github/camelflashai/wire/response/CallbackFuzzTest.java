package io.github.camelflashai.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.CallbackSign;
import io.github.camelflashai.api.BatchReport;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.Callback;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever is posted, reading it gives a callback whose every part can be looked at, or the one documented exception. Callbacks
 * are changed at random; {@code -Pfuzz} does it five million times, and {@code -Dfuzz.seed} has another course of it.
 */
class CallbackFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 50_000);
    private static final long SEED = Long.getLong("fuzz.seed", 5);
    private static final CallLayout LAYOUT = CallLayout.parse(CallLayout.DOCUMENTED);

    private static final List<String> SEEDS = List.of(
            "{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true,\"body\":{\"batchName\":\"sale\",\"phoneNo\":\"13800000001\","
                    + "\"accurateIntent\":\"A\",\"callStartTime\":1796119200000,\"answerTime\":\"2026-12-01 10:00:00+08:00\","
                    + "\"handupTime\":1796119230,\"duration\":25,\"billSec\":\"25\",\"detailList\":\"a^1^b^2|c_3_d_4$e-5-f-6\"},"
                    + "\"sign\":\"0123456789ABCDEF0123456789ABCDEF\"}",
            "{\"code\":0,\"body\":\"{\\\"batchName\\\":\\\"\u4e00\u6708\\\",\\\"acceptCount\\\":\\\"3\\\",\\\"endCount\\\":3,"
                    + "\\\"failList\\\":\\\"13800000001^a-b^1-2^3|13800000002^a^b^n^c^3|\\\"}\"}",
            "{\"body\":{\"batchName\":\"b\",\"callList\":\"13800000001^20261201^100000^1^2^3^A^n^F^more|13800000002|^\","
                    + "\"totalPage\":1,\"page\":\"1\",\"extra\":[[{\"x\":1.5e300}]]}}");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-",
            "1e999999999",
            "-1e-999999999",
            "1e99999999999",
            "9".repeat(99),
            "9".repeat(200),
            "[".repeat(40),
            "{\"a\":".repeat(40),
            "\"batchName\":",
            "\"phoneNo\":",
            "\"body\":",
            "\"callList\":",
            "|",
            "^",
            "$",
            "_",
            "13800000001",
            "20261301 250000",
            "+99:99",
            "\u0000",
            "\uffff",
            "\ud83d\ude00",
            " ".repeat(50));

    private final CallbackReader reader = new CallbackReader(100_000, LAYOUT);
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothing_but_the_documented_exception_is_thrown() {
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = input();
            try {
                assertThat(lookedAt(reader.read(input))).isNotEmpty();
                read++;
            } catch (UnreadableCallbackException e) {
                assertThat(e.getMessage()).hasSizeLessThan(200);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "fuzz.seed=" + SEED + ", input " + i + ": " + new String(input, StandardCharsets.UTF_8), e);
            }
        }
        // Neither all refused nor all taken, or there would be nothing that this shows.
        assertThat(read).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
    }

    /** Everything that can be asked of a callback; lists are read when they are looked at. */
    private static String lookedAt(CallbackMessage message) {
        StringBuilder seen = new StringBuilder()
                .append(message.asRaw())
                .append(message.asObject().toMap())
                .append(message.asWire());
        for (CallbackSign sign : CallbackSign.values()) {
            seen.append(sign.accepts(message, "aaaaaaaaaaaaaaaa"));
        }
        Callback callback = message.asObject();
        seen.append(callback).append(callback.hashCode());
        if (callback instanceof CallReport call) {
            seen.append(call.callKey()).append(call.dialogue());
        } else if (callback instanceof BatchReport batch) {
            seen.append(batch.failed());
        } else if (callback instanceof CallPage page) {
            for (Call call : page.calls()) {
                seen.append(call).append(call.dialogue()).append(call.start());
            }
        }
        return seen.toString();
    }

    private byte[] input() {
        byte[] input = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 ->
                spliced(input, at, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 1 ->
                spliced(input, at, to, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 2 -> spliced(input, at, to, new byte[0]);
            case 3 -> spliced(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(input, at, at, Arrays.copyOfRange(input, at, to));
            default -> Arrays.copyOf(input, at);
        };
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] piece) {
        byte[] result = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(input, to, result, from + piece.length, input.length - to);
        return result;
    }
}
