package io.github.camelflashai.consumer;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Where the next pass over a list by page begins. What is new is decided by the keys of the records; this only saves pages
 * that cannot hold anything new, and begins at page 1 again whenever it is not sure:
 *
 * <ul>
 *   <li>A pass is <em>sound</em> if it read the whole list, found as many records as the total says, none of them on two pages,
 *       the total stayed the same, and the route took all that was new.
 *   <li>After a sound pass over a list that only grows, the next one begins at the last page.
 *   <li>Such a short pass is sound if the last page begins with what it held before, and as many records are new as the total
 *       grew by. If not, some were put in before that page: the next pass reads the whole list.
 *   <li>A pass that fails on a page goes on there, and begins anew if it fails there again and again.
 * </ul>
 *
 * For one thread at a time.
 */
final class ListPosition {
    private static final int MOST_FAILURES = 3;

    private final boolean onlyGrows;

    /** Of the last sound pass; null if the next pass must read the whole list. */
    private Long soundTotal;

    /** What the last page held at the end of the last sound pass. */
    private List<String> lastKeys = List.of();

    private long next = 1;
    private int failures;

    private boolean started;
    private boolean wholeList;
    private boolean sound;
    private Long total;
    private long read;
    private long found;
    private List<String> keys = List.of();

    /**
     * The position in a list.
     *
     * @param onlyGrows whether a record never changes or leaves the list
     */
    ListPosition(boolean onlyGrows) {
        this.onlyGrows = onlyGrows;
    }

    /** Whether a pass is to begin now, and does not go on. */
    boolean isAtBegin() {
        return !started;
    }

    /** Begins a pass, or goes on with one that stopped in between, and says at which page. */
    long begin() {
        if (!started) {
            started = true;
            sound = true;
            total = null;
            read = 0;
            found = 0;
            keys = List.of();
            wholeList = soundTotal == null;
            next = wholeList ? 1 : next;
        }
        return next;
    }

    /** How many records stand on the pages before the one at which this pass begins, as far as is known. */
    long before() {
        return wholeList ? read : soundTotal - lastKeys.size();
    }

    /**
     * A page was read.
     *
     * @param onPage the keys of its records
     * @param taken how many of them were new, and the route took them
     * @param all whether it took all that were new, and none had to be left for later
     */
    void read(long page, Long totalRecord, List<String> onPage, int taken, boolean all) {
        boolean isFirst = total == null;
        failures = 0;
        next = page;
        if (isFirst) {
            total = totalRecord;
        }
        sound &= all && totalRecord != null && Objects.equals(total, totalRecord);
        sound &= wholeList || !isFirst || startsWith(onPage, lastKeys);
        sound &= Collections.disjoint(new HashSet<>(keys), onPage);
        read += onPage.size();
        found += taken;
        keys = onPage;
    }

    private static boolean startsWith(List<String> list, List<String> start) {
        return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
    }

    /** The page is done, and the one behind it is asked for. */
    void turn() {
        next++;
    }

    /**
     * The pass has reached the end of the list.
     *
     * @param lastPage the last page that has records
     */
    void end(long lastPage) {
        next = lastPage;
        boolean explained = sound && (wholeList ? read == total : found == total - soundTotal);
        if (onlyGrows && explained) {
            soundTotal = total;
            lastKeys = List.copyOf(keys);
        } else {
            soundTotal = null;
        }
        started = false;
    }

    /** A page could not be read: the pass goes on there. */
    void failed() {
        sound = false;
        if (++failures >= MOST_FAILURES) {
            startOver();
        }
    }

    /** The next pass reads the whole list. */
    void startOver() {
        soundTotal = null;
        started = false;
        failures = 0;
    }
}
