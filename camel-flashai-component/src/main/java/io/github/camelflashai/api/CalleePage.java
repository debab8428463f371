package io.github.camelflashai.api;

import java.util.Collections;
import java.util.List;

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
        String batchName,
        Long batchCount,
        List<BatchCallee> callees,
        Long totalPage,
        Long totalRecord,
        Long page,
        Long pageNum)
        implements Page<BatchCallee> {
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
        return new CalleePage(
                body.text("batchName"),
                body.number("batchCount"),
                body.records("mobileList", BatchCallee::read),
                body.number(Count.TOTAL_PAGE),
                body.number(Count.TOTAL_RECORD),
                body.number("page"),
                body.number("pageNum"));
    }
}
