package io.github.camelflashai.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a batch's calls: the result of getBatchPlanCallList. A number is null if the server left it out.
 *
 * @param source where it came from
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
        Source source,
        boolean deliveredByCallback,
        @Nullable String batchName,
        @Nullable Long batchCount,
        List<Call> calls,
        @Nullable Long totalPage,
        @Nullable Long totalRecord,
        @Nullable Long page,
        @Nullable Long pageNum)
        implements Page<Call>, Callback {
    /** The fields of its JSON form. */
    public static final JsonFields<CallPage> JSON = JsonFields.of(CallPage.class)
            .text("batchName", CallPage::batchName, "The batch.")
            .text("callbackType", page -> page.source.callbackTypeOfCalls(), "callList if FlashAI posted it.")
            .text("source", page -> page.source.toString(), "Where it came from: callback or poll.")
            .flag(
                    "deliveredByCallback",
                    CallPage::deliveredByCallback,
                    "Whether the answer was empty: an older server posts the list to notifyUrl later.")
            .number("batchCount", CallPage::batchCount, "Callees that the server took in.")
            .records("calls", Call.JSON, CallPage::calls, "The calls of this page; of a poll, the new ones.")
            .number("totalPage", CallPage::totalPage, "The number of pages.")
            .number("totalRecord", CallPage::totalRecord, "The number of calls that the query found.")
            .number("page", CallPage::page, "The number of this page, from 1.")
            .number("pageNum", CallPage::pageNum, "The size of a page.");

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
        return new CallPage(
                source, deliveredByCallback, batchName, batchCount, some, totalPage, totalRecord, page, pageNum);
    }

    static CallPage read(ResultBody body) {
        CallLayout layout = body.callLayout();
        String batchName = body.batchName();
        Source source = body.source();
        return new CallPage(
                source,
                body.isEmpty(),
                batchName,
                body.number("batchCount"),
                body.records("callList", fields -> new Call(batchName, source, fields.fields(), layout)),
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
