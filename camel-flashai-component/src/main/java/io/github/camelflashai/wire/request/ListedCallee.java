package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;

/**
 * The callee at which a list is, with what only the whole list shows; or what is wrong with it. A list has one of these, which
 * goes from callee to callee: an object for each would cost as much memory as the request.
 */
final class ListedCallee {
    private Callee given;
    private Callee ordered;
    private InvalidCalleeException fault;
    private InvalidCalleeException orderFault;
    private String place = "";
    private String text;
    private boolean repeated;

    /**
     * Goes to a callee.
     *
     * @param where where it comes from, for the end of a reason
     */
    ListedCallee at(Callee callee, String where) {
        given = callee;
        ordered = callee;
        fault = null;
        orderFault = null;
        place = where;
        text = null;
        repeated = false;
        return this;
    }

    /** Its phone stood in the list before. */
    ListedCallee repeated(boolean before) {
        repeated = before;
        return this;
    }

    /** What it is with its variables in the order of the list. */
    ListedCallee ordered(Callee inOrder) {
        ordered = inOrder;
        return this;
    }

    /** It does not have the variables of the list. */
    ListedCallee shifted(InvalidCalleeException why) {
        orderFault = why;
        return this;
    }

    /** It came as a record of the API's text, which is sent as it is. */
    ListedCallee inText(String record) {
        text = record;
        return this;
    }

    /** It cannot be sent; null if it can. */
    ListedCallee faulty(InvalidCalleeException why) {
        fault = why;
        return this;
    }

    /** One that stays at this callee. */
    ListedCallee copy() {
        return new ListedCallee()
                .at(given, place)
                .ordered(ordered)
                .faulty(fault)
                .shifted(orderFault)
                .inText(text)
                .repeated(repeated);
    }

    /** As the route gave it. */
    Callee given() {
        return given;
    }

    /** With its variables in the order of the list. */
    Callee ordered() {
        return ordered;
    }

    /** Why it is none that can be sent; null if it can. */
    InvalidCalleeException fault() {
        return fault;
    }

    /** Why it has no place in the order of the list; null if it has one. */
    InvalidCalleeException orderFault() {
        return orderFault;
    }

    /** Where it comes from, for the end of a reason. */
    String place() {
        return place;
    }

    /** The text in which it came; null if it came otherwise. */
    String text() {
        return text;
    }

    /** Whether its phone stood in the list before. */
    boolean isRepeated() {
        return repeated;
    }
}
