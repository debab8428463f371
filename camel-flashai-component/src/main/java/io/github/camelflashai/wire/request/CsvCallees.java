package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.camelflashai.api.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads callees out of CSV, one line at a time. Its first line names the columns. */
final class CsvCallees implements CalleeSource {
    private static final String PHONE = "phone";
    private static final int FEWEST_DIGITS_OF_A_PHONE = 7;

    /** Without blanks around cells already here: behind a blank a quote would be a part of the value. */
    private static final ObjectReader CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);

    private final MappingIterator<String[]> rows;
    private final int linesBefore;
    private final List<String> columns;

    /** @throws IOException also if its first line names no columns, or none of the phones; its message is a reason then */
    CsvCallees(BufferedReader reader, CsvFormat format) throws IOException {
        CsvStart start = CsvStart.of(reader, format.delimiter());
        linesBefore = start.lines();
        rows = CSV.with(CsvSchema.emptySchema().withColumnSeparator(start.delimiter()))
                .readValues(reader);
        columns = columns(firstCells(), format.phoneColumn());
    }

    /** Of the first line that is not blank. */
    private List<String> firstCells() throws IOException {
        List<String> cells = List.of();
        while (cells.isEmpty() && rows.hasNextValue()) {
            cells = cells(rows.nextValue());
        }
        return cells;
    }

    private static List<String> columns(List<String> given, String phoneColumn) throws IOException {
        if (given.isEmpty()) {
            throw new IOException("is empty: must be a JSON array, or CSV whose first line names its columns");
        }
        List<String> spelt = given.stream().map(CalleeMapper::name).toList();
        if (spelt.stream().noneMatch(phoneColumn::equalsIgnoreCase)
                && spelt.stream().anyMatch(CsvCallees::holdsPhone)) {
            // Without the cells: one of them is somebody's name.
            throw new IOException("must be CSV whose first line names its columns, one of them " + phoneColumn
                    + ", and there a callee stands in it: put the names before");
        }
        List<String> names = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < spelt.size(); i++) {
            String name = spelt.get(i);
            if (name.isEmpty()) {
                throw new IOException(
                        "has no name for its column " + (i + 1) + " in the first line: name it, or remove it");
            }
            // By the API's name for it, whatever the column is called.
            String usual = name.equalsIgnoreCase(phoneColumn) ? PHONE : name;
            if (seen.contains(usual.toLowerCase(Locale.ROOT))) {
                throw new IOException("has two columns of the name " + shown(name) + ": rename or remove one of them");
            }
            seen.add(usual.toLowerCase(Locale.ROOT));
            names.add(usual);
        }
        if (!names.contains(PHONE)) {
            throw new IOException("must be a JSON array, or CSV whose first line names its columns, one of them "
                    + phoneColumn + " (the exchange property CamelFlashAiPhoneColumn names another). Found were: "
                    + String.join(
                            ", ",
                            names.stream().limit(20).map(CsvCallees::shown).toList()));
        }
        return names;
    }

    private static boolean holdsPhone(String cell) {
        return cell.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS_OF_A_PHONE;
    }

    /** What has a digit in it may be somebody's data. */
    private static String shown(String name) {
        return name.chars().anyMatch(Character::isDigit) || name.length() > 40 ? "(a value and no name)" : name;
    }

    @Override
    public CalleeRow next() throws IOException {
        while (true) {
            int line = linesBefore + rows.getParser().currentLocation().getLineNr();
            if (!rows.hasNextValue()) {
                return null;
            }
            List<String> cells = cells(rows.nextValue());
            if (!cells.isEmpty()) {
                return row(line, cells);
            }
        }
    }

    private CalleeRow row(int line, List<String> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return cells.size() == columns.size()
                ? CalleeRow.of(line, row)
                : CalleeRow.faulty(
                        line,
                        new InvalidCalleeException(
                                Violation.Kind.SHIFTS_DATA,
                                null,
                                "has " + cells.size() + " cells, and the first line names " + columns.size()
                                        + " columns: a delimiter inside a value needs quotes around it, and an empty cell"
                                        + " its delimiter"));
    }

    /** Without outer blanks; none of a line of blanks and delimiters, which spreadsheets leave at the end of a file. */
    private List<String> cells(String[] given) {
        int count = given.length;
        // Empty cells beyond the columns are no cells: a spreadsheet writes them for a column that once was there.
        int named = columns == null ? 0 : columns.size();
        List<String> cells = new ArrayList<>(count);
        boolean blank = true;
        for (String cell : given) {
            String text = cell == null ? "" : cell.strip();
            blank &= text.isEmpty();
            cells.add(text);
        }
        if (blank) {
            return List.of();
        }
        while (cells.size() > named && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
