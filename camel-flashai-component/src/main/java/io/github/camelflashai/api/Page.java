package io.github.camelflashai.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> a record of the list
 */
public interface Page<T> {
    /** The records of this page. */
    List<T> records();

    /** The number of this page, from 1; null if the server left it out. */
    @Nullable
    Long page();

    /** The number of records that the query found, as of this answer; null if the server left it out. */
    @Nullable
    Long totalRecord();

    /** The size of a page that was asked for; null if the server left it out. */
    @Nullable
    Long pageNum();

    /** How many callees the server has of the batch; null if the server left it out. */
    @Nullable
    Long batchCount();

    /** This page with only some of its records. */
    Page<T> with(List<T> some);

    /** Whether the server did not give the page, but posts it to {@code notifyUrl} later, as older ones do. */
    default boolean deliveredByCallback() {
        return false;
    }

    /** The number of pages, as of this answer; null if the server left it out. */
    @Nullable
    Long totalPage();
}
