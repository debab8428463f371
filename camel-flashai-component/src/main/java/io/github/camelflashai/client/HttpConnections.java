package io.github.camelflashai.client;

import org.apache.hc.client5.http.classic.HttpClient;

/** The connections to a server. */
@FunctionalInterface
public interface HttpConnections {
    /**
     * A pool of them, which is not closed until it is given back.
     *
     * @throws IllegalStateException if whoever owns them is stopped
     */
    Pool borrow();

    /** Pooled connections, for one call. */
    interface Pool {
        HttpClient client();

        /**
         * The pool is of no use any more: an Error inside a call shuts it down, for all other calls too. Those that have it end
         * with it as they may, and the next call gets a new one.
         */
        void discard();

        /** The call is over. */
        void giveBack();
    }
}
