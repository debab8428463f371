package io.github.camelflashai.consumer;

import java.util.Objects;

/**
 * Where the next pass over a list by page begins. What is new is decided by the keys of the records; this only saves pages
 * that cannot hold anything new, and begins at page 1 again whenever it is not sure:
 *
 * <ul>
 *   <li>A pass is <em>sound</em> if it read to the end, the route took all that was new, and the total stayed the same from its
 *       first page to its last.
 *   <li>After a sound pass over a list that only grows, the next one begins at the last page.
 *   <li>If such a short pass does not find as many new records as the total grew by, some were put in before that page, or
 *       shifted: the next pass reads the whole list.
 * </ul>
 *
 * For one thread at a time.
 */
final class ListPosition {
    private final boolean onlyGrows;

    /** Of the last sound pass; null if the next pass must read the whole list. */
    private Long soundTotal;

    private long lastPage = 1;

    private boolean started;
    private boolean wholeList;
    private boolean sound;
    private Long total;
    private long found;

    /**
     * The position in a list.
     *
     * @param onlyGrows whether a record never changes or leaves the list
     */
    ListPosition(boolean onlyGrows) {
        this.onlyGrows = onlyGrows;
    }

    /** Begins a pass, or goes on with one that stopped in between, and says at which page. */
    long begin() {
        if (!started) {
            started = true;
            sound = true;
            total = null;
            found = 0;
            wholeList = soundTotal == null;
            lastPage = wholeList ? 1 : lastPage;
        }
        return lastPage;
    }

    /** A page was read. */
    void at(long page, Long totalRecord) {
        lastPage = page;
        if (total == null) {
            total = totalRecord;
        }
        sound &= totalRecord != null && Objects.equals(total, totalRecord);
    }

    /** The route took so many new records, or failed on some. */
    void took(int records, boolean all) {
        found += records;
        sound &= all;
    }

    /** The pass has reached the end of the list. */
    void end() {
        boolean explained = wholeList || found == total - soundTotal;
        soundTotal = onlyGrows && sound && explained ? total : null;
        started = false;
    }

    /** The pass was broken off by a failure. */
    void breakOff() {
        soundTotal = null;
        started = false;
    }
}
