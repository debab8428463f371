package io.github.camelflashai.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param <T> a record of the list
 */
public interface Page<T> {
    /** The records of this page. */
    List<T> records();

    /** The number of this page, from 1; null if the server left it out. */
    Long page();

    /** The number of pages, as of this answer; null if the server left it out. */
    Long totalPage();
}
