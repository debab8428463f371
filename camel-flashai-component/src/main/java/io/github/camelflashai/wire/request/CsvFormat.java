package io.github.camelflashai.wire.request;

/**
 * How a file of callees is written.
 *
 * @param phoneColumn the name of the column with the phones, in any case
 * @param delimiter what stands between cells; null to find it out by the first line
 */
public record CsvFormat(String phoneColumn, Character delimiter) {
    /** The column phone, and the delimiter that the first line shows. */
    public static final CsvFormat USUAL = new CsvFormat("phone", null);
}
