package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;

/** A callee of a list, with what only the whole list shows; or what is wrong with it. */
final class ListedCallee {
    private final Callee given;
    private final Callee ordered;
    private final InvalidCalleeException fault;
    private final InvalidCalleeException orderFault;
    private final String place;
    private final String text;
    private final boolean repeated;

    private ListedCallee(
            Callee given,
            Callee ordered,
            InvalidCalleeException fault,
            InvalidCalleeException orderFault,
            String place,
            String text,
            boolean repeated) {
        this.given = given;
        this.ordered = ordered;
        this.fault = fault;
        this.orderFault = orderFault;
        this.place = place;
        this.text = text;
        this.repeated = repeated;
    }

    static ListedCallee of(Callee given, Callee ordered, String place, boolean repeated) {
        return new ListedCallee(given, ordered, null, null, place, null, repeated);
    }

    /** One that does not have the variables of the list. */
    static ListedCallee shifted(Callee given, InvalidCalleeException orderFault, String place, boolean repeated) {
        return new ListedCallee(given, given, null, orderFault, place, null, repeated);
    }

    /** A record of the API's text, which is sent as it is. */
    static ListedCallee ofText(Callee callee, String text, InvalidCalleeException fault, boolean repeated) {
        return new ListedCallee(callee, callee, fault, null, "", text, repeated);
    }

    /** @param known what can be said of it all the same */
    static ListedCallee faulty(Callee known, InvalidCalleeException fault, String place) {
        return new ListedCallee(known, known, fault, null, place, null, false);
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
