package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import java.util.function.Predicate;

/**
 * Which callees of a list are sent.
 *
 * @param repeated what becomes of a callee whose phone stood in the list before
 * @param invalid what becomes of a callee with faults; SEND is none of the choices
 * @param tooLong SEND or REFUSE: what becomes of a value that the platform's older server loses without a word
 * @param filter who may be called; null for everybody
 */
public record CalleeRules(Fate repeated, Fate invalid, Fate tooLong, Predicate<Callee> filter) {
    /** What becomes of a callee. */
    public enum Fate {
        /** It is sent. */
        SEND,
        /** It is left out, and stands among the rejected ones with the reason. */
        REJECT,
        /** Nothing of the request is sent. */
        REFUSE
    }

    /** The platform's own way with repeated phones, and a request without faults. */
    public static final CalleeRules USUAL = new CalleeRules(Fate.REJECT, Fate.REFUSE, Fate.SEND, null);
}
