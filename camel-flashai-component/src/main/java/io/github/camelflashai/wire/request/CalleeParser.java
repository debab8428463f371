package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads callees out of what a route may hold: text, or a list of maps and records. Does not check phones and values yet. */
public final class CalleeParser {
    private static final String PHONE = "phone";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectReader CSV = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .withFeatures(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.TRIM_SPACES);

    private CalleeParser() {}

    /**
     * The callees in a text.
     *
     * @param text a JSON array of objects, or CSV whose first line names the columns: {@code phone}, and the variables of
     *     the script in their order
     * @throws FlashAiInvalidRequestException if it is neither, or holds something that is no callee
     */
    public static List<Callee> ofText(String text) {
        String visible = text.strip();
        String content = !visible.isEmpty() && visible.charAt(0) == BYTE_ORDER_MARK ? visible.substring(1) : visible;
        try {
            return content.startsWith("[") ? of((Iterable<?>) Json.PLAIN.readValue(content)) : ofCsv(content);
        } catch (JsonProcessingException e) {
            // Only the place: the parser's message quotes the text, which holds phones.
            throw unfit("is no valid " + (content.startsWith("[") ? "JSON" : "CSV") + " at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw unfit("cannot be read");
        }
    }

    /**
     * The callees in a list.
     *
     * @param elements {@link Callee}s, and maps and records with a {@code phone} and the variables of the script
     * @throws FlashAiInvalidRequestException with all faults, if one is no callee
     */
    public static List<Callee> of(Iterable<?> elements) {
        List<Callee> callees = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        int index = 0;
        for (Object element : elements) {
            try {
                callees.add(CalleeMapper.callee(element));
            } catch (InvalidCalleeException e) {
                faults.add(new Violation(e.kind(), Parameter.MOBILE_LIST.wireName(), index, e.field(), e.getMessage()));
            }
            index++;
        }
        if (!faults.isEmpty()) {
            throw new FlashAiInvalidRequestException(Operation.ADD_PLAN.path(), faults);
        }
        return callees;
    }

    private static List<Callee> ofCsv(String text) throws IOException {
        if (text.isBlank()) {
            throw noColumnNames();
        }
        try (MappingIterator<Map<String, String>> rows = CSV.readValues(text)) {
            if (!(rows.getParserSchema() instanceof CsvSchema header && hasPhone(header))) {
                throw noColumnNames();
            }
            return of(rows.readAll());
        }
    }

    private static boolean hasPhone(CsvSchema header) {
        for (CsvSchema.Column column : header) {
            if (PHONE.equalsIgnoreCase(column.getName())) {
                return true;
            }
        }
        return false;
    }

    private static FlashAiInvalidRequestException noColumnNames() {
        return unfit("must be a JSON array, or CSV whose first line names its columns, one of them phone");
    }

    private static FlashAiInvalidRequestException unfit(String reason) {
        return new FlashAiInvalidRequestException(
                Operation.ADD_PLAN.path(),
                List.of(Violation.of(Violation.Kind.WRONG_TYPE, Parameter.MOBILE_LIST.wireName(), reason)));
    }
}
