package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.Behaviour;

/** What a page says of the whole. */
enum Totals {
    TRUE {
        @Override
        int pages(Page page, int all) {
            return (all + page.size() - 1) / page.size();
        }

        @Override
        int records(int all, int onPage) {
            return all;
        }
    },
    LOW {
        @Override
        int pages(Page page, int all) {
            return 1;
        }

        @Override
        int records(int all, int onPage) {
            return onPage;
        }
    },
    HIGH {
        @Override
        int pages(Page page, int all) {
            return TOO_MANY;
        }

        @Override
        int records(int all, int onPage) {
            return TOO_MANY;
        }
    };

    private static final int TOO_MANY = 9999;

    static Totals of(Behaviour behaviour) {
        if (behaviour.has(Habit.TOTALS_TOO_LOW)) {
            return LOW;
        }
        return behaviour.has(Habit.TOTALS_TOO_HIGH) ? HIGH : TRUE;
    }

    abstract int pages(Page page, int all);

    abstract int records(int all, int onPage);
}
