package io.github.camelflashai.bench;

/** One row of the targets: something that is measured, and what it is measured against. */
interface Row {
    /** Its name, such as P7. */
    String name();

    /** Measures, and adds a line to the report for each measure. */
    void run(Report report) throws Exception;
}
