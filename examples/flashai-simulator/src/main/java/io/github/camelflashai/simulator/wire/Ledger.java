package io.github.camelflashai.simulator.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The counters behind the books. Safe for many threads. */
public final class Ledger {
    private final Map<Entry, Long> counts = new EnumMap<>(Entry.class);
    private final Map<String, Long> byOperation = new TreeMap<>();
    private final Map<String, Long> byCode = new TreeMap<>();

    /** What is counted. */
    public enum Entry {
        SIGNED_WRONG,
        NONCE_REPEATED,
        ACCEPTED,
        REJECTED,
        CALLBACK_POSTED,
        CALLBACK_FAILED,
        CALLBACK_GIVEN_UP,
        CALLBACK_DROPPED,
        FAULT
    }

    public synchronized void count(Entry entry, long howMany) {
        counts.merge(entry, howMany, Long::sum);
    }

    public void count(Entry entry) {
        count(entry, 1);
    }

    public synchronized void request(String operation) {
        byOperation.merge(operation, 1L, Long::sum);
    }

    public synchronized void answer(String code) {
        byCode.merge(code, 1L, Long::sum);
    }

    public synchronized long get(Entry entry) {
        return counts.getOrDefault(entry, 0L);
    }

    /** Requests by operation, as they stand now. */
    public synchronized Map<String, Long> byOperation() {
        return Map.copyOf(byOperation);
    }

    /** Answers by code, as they stand now. */
    public synchronized Map<String, Long> byCode() {
        return Map.copyOf(byCode);
    }

    public synchronized void clear() {
        counts.clear();
        byOperation.clear();
        byCode.clear();
    }
}
