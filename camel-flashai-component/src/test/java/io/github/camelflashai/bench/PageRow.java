package io.github.camelflashai.bench;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.wire.request.WireBenchmarkAccess;

/**
 * P6: the text of a page of 5,000 calls, ten fields each. Once all fields are asked for by their accessors, once two of the
 * ten; the reference splits the text into rows and the rows into fields, and looks at the same ones.
 */
final class PageRow implements Row {
    private static final int RECORDS = 5_000;
    private static final int PHONE = 0;
    private static final int INTENT_TAG = 6;
    private static final int UNNAMED = 9;

    private final String text = Samples.calls(0, RECORDS);

    @Override
    public String name() {
        return "P6";
    }

    @Override
    public void run(Report report) throws Exception {
        MemoryStage stage = new MemoryStage();
        Outcome all = stage.compete(name() + " all fields", this::allOfCalls, this::allOfSplit);
        Outcome two = stage.compete(name() + " two fields", this::twoOfCalls, this::twoOfSplit);
        report.atMost(name(), "time", all.cpu(), 0.8);
        report.atMost(name(), "bytes", all.bytes(), 0.7);
        report.atMost(name(), "time-two-fields", two.cpu(), 0.35);
    }

    private long allOfCalls() {
        long length = 0;
        for (Call call : WireBenchmarkAccess.calls(text)) {
            length += call.phone().length()
                    + call.callDate().length()
                    + call.callTime().length()
                    + call.hangupTime().length()
                    + call.answerTime().length()
                    + call.duration().length()
                    + call.intentTag().length()
                    + call.intentNote().length()
                    + call.detail().length()
                    + call.fields().get(UNNAMED).length();
        }
        return length;
    }

    private long allOfSplit() {
        long length = 0;
        for (String[] fields : HandWritten.records(text)) {
            for (String field : fields) {
                length += field.length();
            }
        }
        return length;
    }

    private long twoOfCalls() {
        long length = 0;
        for (Call call : WireBenchmarkAccess.calls(text)) {
            length += call.phone().length() + call.intentTag().length();
        }
        return length;
    }

    private long twoOfSplit() {
        long length = 0;
        for (String[] fields : HandWritten.records(text)) {
            length += fields[PHONE].length() + fields[INTENT_TAG].length();
        }
        return length;
    }
}
