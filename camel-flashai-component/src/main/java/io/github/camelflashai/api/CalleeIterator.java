package io.github.camelflashai.api;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The callees of a file, each read when it is asked for, so that memory does not grow with them. A body that addPlan and
 * addAgentPlan take; {@code convertBodyTo} makes it of CSV or JSON. It can be read once, and closes what it reads from at its
 * end; an exchange that it was made for closes it too.
 *
 * <p>{@code next} ends in a {@link FlashAiInvalidRequestException} for a line that holds no callee, and goes on behind it.
 */
public interface CalleeIterator extends Iterator<Callee>, Closeable {
    @Override
    void close();
}
