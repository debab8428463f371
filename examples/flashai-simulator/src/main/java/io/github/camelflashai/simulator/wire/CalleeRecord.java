package io.github.camelflashai.simulator.wire;

import java.util.List;

/**
 * A callee as a mobileList names it.
 *
 * @param phone the number
 * @param attach free text, in practice the names of the params
 * @param params the values for the script
 * @param custName the customer, if the client sent the older server's form
 * @param custCompany the customer's company, likewise
 * @param sent the record as it was sent
 */
public record CalleeRecord(
        String phone, String attach, String params, String custName, String custCompany, String sent) {
    private static final int FIELDS = 5;

    /** Reads one record; fields at the end may be missing. */
    static CalleeRecord parse(String record) {
        List<String> fields = List.of(record.split("\\^", -1));
        return new CalleeRecord(
                field(fields, 0), field(fields, 1), field(fields, 2), field(fields, 3), field(fields, 4), record);
    }

    /** Whether the record had more fields than any form allows. */
    public boolean surplus() {
        return fields() > FIELDS;
    }

    /** Whether the record had fewer fields than the older server needs. */
    public boolean incomplete() {
        return fields() < FIELDS;
    }

    /** The same without blanks around phone, attach and params. */
    public CalleeRecord trimmed() {
        return new CalleeRecord(phone.strip(), attach.strip(), params.strip(), custName, custCompany, sent);
    }

    /** The same without a country code before the phone. */
    public CalleeRecord withoutCountry() {
        return new CalleeRecord(Person.of(phone), attach, params, custName, custCompany, sent);
    }

    private long fields() {
        return 1 + sent.chars().filter(character -> character == '^').count();
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    /** The phone with its middle hidden: {@code 138****0001}. */
    public static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    @Override
    public String toString() {
        return "CalleeRecord[" + masked(phone) + "]";
    }
}
