package io.github.camelflashai.quickstart;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The CSV file with the callees: the column phone, and one column for each variable of the script. */
@Component
class CampaignFile {
    private final Resource file;
    private final String batchName;
    private final PrintStream out;

    CampaignFile(
            @Value("${quickstart.callees}") Resource file,
            @Value("${quickstart.batch-name}") String batchName,
            PrintStream out) {
        this.file = file;
        this.batchName = batchName;
        this.out = out;
    }

    /** The campaign message: what flashai:addPlan takes as a body, as far as it is not configured. */
    Map<String, Object> read() throws IOException {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(file.getInputStream())) {
            List<Map<String, String>> callees = rows.readAll();
            out.println("Campaign " + batchName + ": " + callees.size() + " callees of " + file.getFilename()
                    + " go to the queue campaigns");
            return Map.of(
                    "batchName", batchName,
                    "callDate", LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE),
                    "callees", callees);
        }
    }
}
