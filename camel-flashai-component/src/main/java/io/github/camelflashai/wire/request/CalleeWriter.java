package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import java.util.List;

/** Writes the callees of a list as far as the rules let them: who is left out, who is refused, in which order their values go. */
final class CalleeWriter {
    private static final int LONGEST_FIELD = 255;
    static final String TOO_LONG = "attach or params of more than " + LONGEST_FIELD + " characters";

    private final CalleeRules rules;
    private final boolean lenient;
    private final boolean tildeDelimits;
    private final ScriptOrder order;
    private final Violations faults;
    private final WithheldCallees withheld = new WithheldCallees();
    private final SegmentedText text = new SegmentedText();
    private final CalleeFaults own = new CalleeFaults();
    private final CalleeEncoder encoder;
    private int tooLong;

    /**
     * A writer at the start of a list.
     *
     * @param order the order of the script's variables; null to write callees as they are given
     * @param faults takes those of the callees
     */
    CalleeWriter(RequestRules rules, ScriptOrder order, Violations faults) {
        this.rules = rules.callees();
        this.lenient = rules.lenient();
        this.tildeDelimits = rules.tildeDelimits();
        this.order = order;
        this.faults = faults;
        this.encoder = new CalleeEncoder(rules, text, own);
    }

    /** Appends a callee, or withholds it; counts it in any case, so that indexes stay those of the list. */
    void write(ListedCallee listed) {
        own.next(listed.place());
        String reason = reasonToLeaveOut(listed);
        if (reason != null) {
            withheld.add(listed.given(), reason);
        } else if (listed.fault() != null) {
            own.add(listed.fault());
            judge(listed, false);
        } else {
            encode(listed);
            judge(listed, true);
        }
    }

    /** Takes a callee with faults back, if the rules reject it; else its faults are those of the request. */
    private void judge(ListedCallee listed, boolean written) {
        if (own.found().isEmpty()) {
            return;
        }
        List<Violation> refused = own.found().stream().filter(this::isRefused).toList();
        if (rules.invalid() != CalleeRules.Fate.REJECT || refused.isEmpty()) {
            own.found().forEach(faults::add);
            return;
        }
        if (written) {
            encoder.takeBack();
        }
        withheld.add(listed.given(), reason(refused.get(0)));
    }

    private static String reason(Violation fault) {
        return fault.field() == null ? fault.reason() : fault.field() + " " + fault.reason();
    }

    private void encode(ListedCallee listed) {
        Callee callee = arranged(listed);
        int attach = CalleeEncoder.lengthOf(callee.attach());
        int params = CalleeEncoder.lengthOf(callee.params());
        checkLength(Math.max(attach, params));
        if (listed.text() == null || order != null) {
            encoder.append(callee, attach + params);
        } else {
            encoder.append(callee.phone(), listed.text());
        }
    }

    /** Null for one who is to be called. A repeated phone counts as such whoever is filtered: it is the same with any filter. */
    private String reasonToLeaveOut(ListedCallee listed) {
        if (listed.isRepeated() && rules.repeated() == CalleeRules.Fate.REJECT) {
            return "the same phone stands before in the list";
        }
        boolean filtered = listed.fault() == null
                && rules.filter() != null
                && !rules.filter().test(listed.given());
        return filtered ? "left out by calleeFilter" : null;
    }

    private boolean isRefused(Violation fault) {
        return !(lenient && fault.kind().isRelaxable());
    }

    /** Those that were left out so far. */
    WithheldCallees withheld() {
        return withheld;
    }

    /** How many callees have a field that an older server loses. */
    int tooLong() {
        return tooLong;
    }

    private Callee arranged(ListedCallee listed) {
        if (listed.isRepeated() && rules.repeated() == CalleeRules.Fate.REFUSE) {
            own.add(
                    Violation.Kind.FORBIDDEN,
                    "phone",
                    "is " + PhoneNumber.mask(listed.given().phone())
                            + ", which stands before in the list, with or without +, 86 or 0086 (duplicates=refuse)");
        }
        if (order != null) {
            return order.apply(listed.given(), this::lacking);
        }
        if (listed.orderFault() != null) {
            own.add(listed.orderFault());
            return listed.given();
        }
        Callee callee = listed.ordered();
        int names = callee.attach().size();
        int values = callee.params().size();
        if (listed.text() == null && CalleeEncoder.isOtherCount(names, values)) {
            own.add(Violation.Kind.SHIFTS_DATA, "params", CalleeEncoder.otherCount(names, values));
        }
        if (listed.text() != null && tildeDelimits) {
            checkTildes(names, String.join("-", callee.params()));
        }
        return callee;
    }

    /** In text that is sent as it came: a server that takes the tilde for a delimiter takes no hyphen beside it for one. */
    private void checkTildes(int names, String params) {
        int values = params.split("~", -1).length;
        if (values > 1 && CalleeEncoder.isOtherCount(names, values)) {
            own.add(
                    Violation.Kind.SHIFTS_DATA,
                    "params",
                    "has " + values + " values between ~ for the " + names + " names of attach (tildeDelimits)");
        }
    }

    private void checkLength(int longest) {
        // Each value counts a delimiter more than there is.
        if (longest - 1 <= LONGEST_FIELD) {
            return;
        }
        if (rules.tooLong() == CalleeRules.Fate.REFUSE) {
            own.add(
                    Violation.Kind.FORBIDDEN,
                    null,
                    "has " + TOO_LONG
                            + ", which an older server of the platform loses without a word (onTooLong=refuse)");
        } else {
            tooLong++;
        }
    }

    private void lacking(String variable) {
        own.add(
                Violation.Kind.SHIFTS_DATA,
                variable,
                "is a variable of the script, and the callee has no value for it (scriptVariables=check): give it one");
    }

    SegmentedText text() {
        return text;
    }
}
