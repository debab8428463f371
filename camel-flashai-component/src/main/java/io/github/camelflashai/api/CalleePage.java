package io.github.camelflashai.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a batch's callees: the result of getBatchPlanList. A number is null if the server left it out.
 *
 * @param batchName the batch
 * @param batchCount callees that the server took in
 * @param callees those of this page
 * @param totalPage the number of pages
 * @param totalRecord the number of callees that the query found
 * @param page the number of this page, from 1
 * @param pageNum the size of a page
 */
public record CalleePage(
        @Nullable String batchName,
        @Nullable Long batchCount,
        List<BatchCallee> callees,
        @Nullable Long totalPage,
        @Nullable Long totalRecord,
        @Nullable Long page,
        @Nullable Long pageNum)
        implements Page<BatchCallee>, JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<CalleePage> JSON = JsonFields.of(CalleePage.class)
            .text("batchName", CalleePage::batchName, "The batch.")
            .number("batchCount", CalleePage::batchCount, "Callees that the server took in.")
            .records(
                    "callees",
                    BatchCallee.JSON,
                    CalleePage::callees,
                    "The callees of this page; of a poll, the new ones.")
            .number("totalPage", CalleePage::totalPage, "The number of pages.")
            .number("totalRecord", CalleePage::totalRecord, "The number of callees that the query found.")
            .number("page", CalleePage::page, "The number of this page, from 1.")
            .number("pageNum", CalleePage::pageNum, "The size of a page.");

    public CalleePage {
        // No copy: the list makes a record when it is asked for.
        callees = Collections.unmodifiableList(callees);
    }

    @Override
    public List<BatchCallee> records() {
        return callees;
    }

    @Override
    public CalleePage with(List<BatchCallee> some) {
        return new CalleePage(batchName, batchCount, some, totalPage, totalRecord, page, pageNum);
    }

    static CalleePage read(ResultBody body) {
        String batchName = body.batchName();
        return new CalleePage(
                batchName,
                body.number("batchCount"),
                body.records("mobileList", fields -> BatchCallee.read(batchName, fields)),
                body.number(Count.TOTAL_PAGE),
                body.number(Count.TOTAL_RECORD),
                body.number("page"),
                body.number("pageNum"));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
