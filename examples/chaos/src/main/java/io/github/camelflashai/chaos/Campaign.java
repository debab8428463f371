package io.github.camelflashai.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A campaign and its callees, of whom nobody is in another one.
 *
 * @param batchName its name
 * @param firstPhone the phone of the first callee; those of the others follow without a gap
 * @param callees how many there are
 * @param messages how often its sender sends it
 */
record Campaign(String batchName, long firstPhone, int callees, int messages) {
    static final long FIRST_PHONE = 13_000_000_000L;
    private static final int FEWEST = 20;
    private static final int MOST = 2_000;
    private static final double SENT_TWICE = 0.05;
    private static final long FORBIDDEN_EACH = 97;
    private static final long WRONG_EACH = 89;
    private static final String SURPLUS_DIGITS = "00";

    /** So many campaigns; many are small, some have all the callees that a campaign may have. */
    static List<Campaign> plan(int count, Random random) {
        List<Campaign> campaigns = new ArrayList<>(count);
        long phone = FIRST_PHONE;
        for (int i = 1; i <= count; i++) {
            int callees = (int) Math.round(FEWEST * Math.pow((double) MOST / FEWEST, random.nextDouble()));
            campaigns.add(new Campaign("campaign-" + i, phone, callees, random.nextDouble() < SENT_TWICE ? 2 : 1));
            phone += callees;
        }
        return campaigns;
    }

    /** Whether the server is forbidden to call this phone. It rejects it, or takes it and does not call it. */
    static boolean isForbidden(long phone) {
        return phone % FORBIDDEN_EACH == 0;
    }

    /** A phone as it is sent: some have more digits than the older server takes. */
    static String written(long phone) {
        return phone + (phone % WRONG_EACH == 0 ? SURPLUS_DIGITS : "");
    }

    /** The phone that was written so. */
    static long phone(String written) {
        int surplus = written.length() - Long.toString(FIRST_PHONE).length();
        return Long.parseLong(written.substring(0, written.length() - surplus));
    }

    LongStream phones() {
        return LongStream.range(firstPhone, firstPhone + callees);
    }

    /** The body of its message. */
    String json() {
        StringBuilder json =
                new StringBuilder("{\"batchName\":\"").append(batchName).append("\",\"callees\":[");
        phones().forEach(phone -> json.append(phone == firstPhone ? "" : ",")
                .append("{\"phone\":\"")
                .append(written(phone))
                .append("\",\"amount\":")
                .append(phone % 10_000)
                .append(",\"date\":\"20261201\"}"));
        return json.append("]}").toString();
    }
}
