package io.github.camelflashai.api;

import java.util.Collections;
import java.util.List;

/**
 * A page of a batch's calls: the result of getBatchPlanCallList. A number is null if the server left it out.
 *
 * @param deliveredByCallback true if the answer was empty: an older server posts the list to {@code notifyUrl} later
 * @param batchName the batch
 * @param batchCount callees that the server took in
 * @param calls those of this page
 * @param totalPage the number of pages
 * @param totalRecord the number of calls that the query found
 * @param page the number of this page, from 1
 * @param pageNum the size of a page
 */
public record CallPage(
        boolean deliveredByCallback,
        String batchName,
        Long batchCount,
        List<Call> calls,
        Long totalPage,
        Long totalRecord,
        Long page,
        Long pageNum)
        implements Page<Call>, Callback {
    public CallPage {
        // No copy: the list makes a record when it is asked for.
        calls = Collections.unmodifiableList(calls);
    }

    @Override
    public List<Call> records() {
        return calls;
    }

    @Override
    public CallPage with(List<Call> some) {
        return new CallPage(deliveredByCallback, batchName, batchCount, some, totalPage, totalRecord, page, pageNum);
    }

    static CallPage read(ResultBody body) {
        CallLayout layout = body.callLayout();
        return new CallPage(
                body.isEmpty(),
                body.text("batchName"),
                body.number("batchCount"),
                body.records("callList", fields -> new Call(fields.fields(), layout)),
                body.number(Count.TOTAL_PAGE),
                body.number(Count.TOTAL_RECORD),
                body.number("page"),
                body.number("pageNum"));
    }
}
