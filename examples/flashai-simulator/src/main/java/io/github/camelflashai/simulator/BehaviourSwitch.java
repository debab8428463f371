package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How the simulator behaves now. */
final class BehaviourSwitch implements Supplier<Behaviour> {
    private final Behaviour initial;
    private final AtomicReference<Behaviour> current;
    private final boolean strict;
    private final Collection<Account> accounts;

    /**
     * A switch that has never been touched.
     *
     * @throws IllegalArgumentException if no request could pass with these habits
     */
    BehaviourSwitch(Set<Habit> habits, boolean strict, Collection<Account> accounts) {
        this.initial = Behaviour.of().with(habits);
        this.current = new AtomicReference<>(initial);
        this.strict = strict;
        this.accounts = accounts;
        check(habits);
    }

    @Override
    public Behaviour get() {
        return current.get();
    }

    void answerWith(EnvelopeVariant... variants) {
        current.updateAndGet(behaviour -> behaviour.with(variants));
    }

    /**
     * Changes the habits.
     *
     * @throws IllegalArgumentException if no request could pass with them; nothing has changed then
     */
    void habits(Consumer<Set<Habit>> change) {
        current.updateAndGet(behaviour -> {
            Set<Habit> habits = EnumSet.noneOf(Habit.class);
            habits.addAll(behaviour.habits());
            change.accept(habits);
            check(habits);
            return behaviour.with(habits);
        });
    }

    void reset() {
        current.set(initial);
    }

    private void check(Set<Habit> habits) {
        if (strict && habits.contains(Habit.TIMESTAMP_MUST_BE_TEXT)) {
            throw new IllegalArgumentException("strict wants timestamp as a number, " + Habit.TIMESTAMP_MUST_BE_TEXT
                    + " wants it as text: leave out one of the two");
        }
        if (habits.contains(Habit.GATEWAY_CHECKS)) {
            accounts.stream()
                    .map(Account::clientId)
                    .filter(clientId -> clientId.length() != Account.OLDER_ID_LENGTH)
                    .findFirst()
                    .ifPresent(clientId -> {
                        throw new IllegalArgumentException("client id " + clientId + " has " + clientId.length()
                                + " characters, " + Habit.GATEWAY_CHECKS + " lets pass those of "
                                + Account.OLDER_ID_LENGTH + " only");
                    });
        }
    }
}
