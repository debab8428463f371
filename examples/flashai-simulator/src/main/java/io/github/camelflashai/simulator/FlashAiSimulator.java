package io.github.camelflashai.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.camelflashai.simulator.admin.AdminInterface;
import io.github.camelflashai.simulator.admin.AdminToken;
import io.github.camelflashai.simulator.callback.CallbackSettings;
import io.github.camelflashai.simulator.callback.Callbacks;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.DialSettings;
import io.github.camelflashai.simulator.operation.Dispatcher;
import io.github.camelflashai.simulator.operation.OperationTable;
import io.github.camelflashai.simulator.operation.QuerySettings;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Gate;
import io.github.camelflashai.simulator.wire.Ledger;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A FlashAI server. It checks every request, keeps batches, dials them over time and posts callbacks. Safe for many
 * threads.
 */
public final class FlashAiSimulator implements AutoCloseable {
    static final Account DEFAULT_ACCOUNT = new Account("demoClient", "0123456789abcdef0123456789abcdef");

    private final Account account;
    private final SimulatorClock clock;
    private final Ledger ledger = new Ledger();
    private final BehaviourSwitch behaviour;
    private final Callbacks callbacks;
    private final BatchStore batches;
    private final Gate gate;
    private final OperationTable operations;
    private final Faults faults;
    private final BookKeeper bookKeeper;
    private final WireMockServer server;
    private final Heartbeat heartbeat;
    private final RequestLog log;
    private final BindAddress network;

    private FlashAiSimulator(Builder builder) {
        Map<String, Account> accounts = builder.accountsOrDefault();
        account = accounts.values().iterator().next();
        network = new BindAddress(builder.bind, builder.port, new AdminToken(builder.adminToken));
        clock = builder.clock;
        CheckSettings checks = builder.checkSettings();
        behaviour = new BehaviourSwitch(builder.habits(), checks.strict(), accounts.values());
        callbacks = new Callbacks(builder.callbackSettings(), ledger, behaviour);
        batches = new BatchStore(builder.dialSettings(), clock, callbacks);
        gate = new Gate(accounts, checks, clock, ledger);
        operations = new OperationTable(batches, callbacks, checks, builder.querySettings(), ledger);
        faults = new Faults(operations.paths());
        bookKeeper = new BookKeeper(batches, ledger);
        heartbeat = new Heartbeat(this::postDueCallbacks);
        log = new RequestLog(ledger, clock, builder.listener);
        RequestHandler handler = new RequestHandler(
                operations, gate, new Dispatcher(batches, clock, checks.strict()), faults, builder.callbackSign, log);
        server = new WireMockAdapter(handler, behaviour)
                .createServer(network, builder.journalEntries, new AdminInterface(this));
    }

    /** A simulator with sensible settings, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a simulator whose calls are short, for demos that are written in properties and have no Java of their own.
     *
     * @param port where it answers
     */
    public static FlashAiSimulator demo(int port) {
        return builder()
                .port(port)
                .callsPerSecond(20)
                .longestCall(Duration.ofSeconds(1))
                .start();
    }

    /** Opens the port and, if the clock runs by itself, starts posting callbacks as they become due. */
    public FlashAiSimulator start() {
        server.start();
        WireMockAdapter.stub(server);
        if (clock.isRunning()) {
            heartbeat.start();
        }
        return this;
    }

    @Override
    public void close() {
        heartbeat.stop();
        // Stopping a server that never came up throws, and would hide why it did not.
        if (server.isRunning()) {
            server.stop();
        }
    }

    /** Whether it has been started and not closed. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Where it answers: {@code http://localhost:PORT/api/v1/thirdApi}. */
    public String baseUrl() {
        return network.url(server.port()) + WireMockAdapter.ROOT;
    }

    /** Where its admin interface answers; empty if it has no token, and so none. */
    public Optional<String> adminUrl() {
        return Optional.of(network.url(server.port()) + AdminInterface.ROOT)
                .filter(url -> network.token().isSet());
    }

    /** The first account's client id. */
    public String clientId() {
        return account.clientId();
    }

    /** The first account's client secret. */
    public String clientSecret() {
        return account.clientSecret();
    }

    public SimulatorClock clock() {
        return clock;
    }

    /**
     * Moves the clock ahead, dials, and posts every callback that is due by then, attempts that follow a failed one
     * included. When it returns they are all posted.
     */
    public void advance(Duration duration) {
        clock.advance(duration);
        postDueCallbacks();
    }

    /** How the following answers look; without arguments the plain form again. Habits stay as they are. */
    public void answerWith(EnvelopeVariant... variants) {
        behaviour.answerWith(variants);
    }

    /**
     * From now on it has the habits of this profile and no others. Batches that are there keep the ways in which they are taken
     * in, steered and dialled.
     *
     * @throws IllegalArgumentException if no request could pass with these habits
     */
    public void switchTo(Profile profile) {
        behaviour.habits(habits -> {
            habits.clear();
            habits.addAll(profile.habits());
        });
    }

    /**
     * From now on it has these habits too. As with {@link #switchTo}, batches that are there keep their ways.
     *
     * @throws IllegalArgumentException if no request could pass with these habits
     */
    public void switchOn(Habit... more) {
        behaviour.habits(habits -> habits.addAll(List.of(more)));
    }

    /** From now on it has none of these habits. As with {@link #switchTo}, batches that are there keep their ways. */
    public void switchOff(Habit... fewer) {
        behaviour.habits(habits -> habits.removeAll(List.of(fewer)));
    }

    /** The habits that it has now. */
    public Set<Habit> habits() {
        return behaviour.get().habits();
    }

    /** Things that go wrong on demand. */
    public Faults faults() {
        return faults;
    }

    /** What was counted so far. */
    public Books books() {
        return bookKeeper.books();
    }

    /** The last requests, 1000 at most, oldest first. */
    public List<AnsweredRequest> requests() {
        return log.last();
    }

    /** A batch as it is now; of several accounts the first that has one of this name. */
    public Optional<BatchView> batch(String batchName) {
        return bookKeeper.batch(batchName);
    }

    /** Every batch as it is now, oldest first. */
    public List<BatchView> batches() {
        return bookKeeper.batches();
    }

    /** The server below, for its request journal and for stubs of your own. */
    public WireMockServer wireMock() {
        return server;
    }

    /** Every path that is served, below the base URL. */
    public List<String> operations() {
        return operations.paths();
    }

    /**
     * Forgets batches, nonces, faults, pending callbacks, books, request journal and stubs of the user, and takes clock, answers
     * and habits back to where they began.
     */
    public void reset() {
        faults.clear();
        behaviour.reset();
        batches.clear();
        callbacks.clear();
        gate.clear();
        ledger.clear();
        log.clear();
        clock.rewind();
        server.resetAll();
        WireMockAdapter.stub(server);
    }

    private void postDueCallbacks() {
        batches.whileCurrent(() -> null);
        callbacks.postUntil(clock.instant());
    }

    /** The settings of a simulator. */
    public static final class Builder {

        private final Map<String, Account> accounts = new LinkedHashMap<>();
        private final Set<String> doNotCall = new LinkedHashSet<>();
        private int port;
        private String bind = "localhost";
        private Optional<String> adminToken = Optional.empty();
        private int journalEntries = 1000;
        private OptionalLong userId = OptionalLong.empty();
        private SimulatorClock clock = SimulatorClock.system();
        private boolean strict;
        private Duration timestampTolerance = Duration.ofMinutes(10);
        private double callsPerSecond = 10;
        private long seed = 1;
        private Map<String, Double> intents = new TreeMap<>(Map.of("A", 0.15, "B", 0.25, "C", 0.35, "D", 0.25));
        private double answerRate = 0.7;
        private Duration longestCall = Duration.ofSeconds(60);
        private int maxCallees = 50_000;
        private Profile profile = Profile.DOCUMENT;
        private final Set<Habit> with = EnumSet.noneOf(Habit.class);
        private final Set<Habit> without = EnumSet.noneOf(Habit.class);
        private double intakePerSecond = 100;
        private Duration hiddenFor = Duration.ofSeconds(30);
        private boolean honourCallHours;
        private CallbackSign callbackSign = CallbackSign.NONE;
        private double callbackRetryScale = 1;
        private double callbackDrops;
        private double callbackRepeats;
        private double callbackLate;
        private Consumer<AnsweredRequest> listener = request -> {};

        private Builder() {}

        /** The port, 0 (default) for any that is free. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /**
         * The address to listen on, localhost by default. Any other than this computer's own needs an {@link #adminToken}. The
         * credentials are known to everybody, unless {@link #account} gives others.
         */
        public Builder bind(String value) {
            bind = value;
            return this;
        }

        /**
         * Opens the admin interface over HTTP, WireMock's included, to who sends the token as a bearer token, of 16 characters or
         * more. By default it is closed.
         */
        public Builder adminToken(String value) {
            adminToken = Optional.of(value);
            return this;
        }

        /** An account; may be called several times. Without any there is one of made-up credentials. */
        public Builder account(String clientId, String clientSecret) {
            accounts.put(clientId, new Account(clientId, clientSecret));
            return this;
        }

        /** The userId that a strict simulator demands; any by default. */
        public Builder userId(long value) {
            userId = OptionalLong.of(value);
            return this;
        }

        /** The clock; this computer's by default. Its time zone is that of callDate and callHour. */
        public Builder clock(SimulatorClock value) {
            clock = value;
            return this;
        }

        /** Demand the document to the letter; by default what the vendor's sample client sends is accepted too. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** The server that it is; {@link Profile#DOCUMENT} by default. Single habits are added and left out besides. */
        public Builder profile(Profile value) {
            profile = value;
            return this;
        }

        /** Habits that it has whatever its profile. */
        public Builder with(Habit... habits) {
            with.addAll(List.of(habits));
            without.removeAll(List.of(habits));
            return this;
        }

        /** Habits that it does not have, whatever its profile. */
        public Builder without(Habit... habits) {
            without.addAll(List.of(habits));
            with.removeAll(List.of(habits));
            return this;
        }

        /**
         * Take every request that is signed right: refuse neither a nonce nor a batch name that came before, but make a
         * second batch of it. For tests of a client that must not rely on a server that looks.
         */
        public Builder trusting(boolean value) {
            return with(value, Habit.NONCES_TAKEN_AGAIN, Habit.NAMES_TAKEN_AGAIN);
        }

        /** Callees of a batch who come in in a second, 100 by default; with {@link Habit#INTAKE_BY_QUEUE}. */
        public Builder intakePerSecond(double value) {
            intakePerSecond = value;
            return this;
        }

        /** How long no query shows a new batch, 30 seconds by default; with {@link Habit#NEW_BATCHES_HIDDEN}. */
        public Builder hiddenFor(Duration value) {
            hiddenFor = value;
            return this;
        }

        /**
         * How far a timestamp may be from the clock, 10 minutes by default. More where the simulator's clock is moved
         * and that of its client is not.
         */
        public Builder timestampTolerance(Duration value) {
            timestampTolerance = value;
            return this;
        }

        /** Calls that each batch starts in a second, 10 by default. */
        public Builder callsPerSecond(double value) {
            callsPerSecond = value;
            return this;
        }

        /** Decides how calls end and which callbacks are dropped or repeated. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** Weights of the intent tags of answered calls; a call that nobody answers has the tag F. */
        public Builder intents(Map<String, Double> value) {
            intents = value;
            return this;
        }

        /** Share of calls that are answered, 0 to 1; 0.7 by default. */
        public Builder answerRate(double value) {
            answerRate = value;
            return this;
        }

        /** No call takes longer than this; one minute by default. */
        public Builder longestCall(Duration value) {
            longestCall = value;
            return this;
        }

        /** Callees in one batch at most, 50,000 by default. */
        public Builder maxCallees(int value) {
            maxCallees = value;
            return this;
        }

        /** Answer getBatchPlanCallList with no body and post the list to its notifyUrl one second later. */
        public Builder callListByCallback(boolean value) {
            return with(value, Habit.CALL_LIST_BY_CALLBACK);
        }

        /** Dial only on callDate and within callHour, and obey clear at night; by default at any time. */
        public Builder honourCallHours(boolean value) {
            honourCallHours = value;
            return this;
        }

        /** How callbacks are signed; not by default. */
        public Builder callbackSign(CallbackSign value) {
            callbackSign = value;
            return this;
        }

        /** Factor on the waits between attempts of a callback (5 min, 5 min, 1 h, 1 h). */
        public Builder callbackRetryScale(double value) {
            callbackRetryScale = value;
            return this;
        }

        /** Share of callbacks that are lost on purpose, 0 to 1. */
        public Builder callbackDrops(double value) {
            callbackDrops = value;
            return this;
        }

        /** Share of callbacks that come twice, 0 to 1. */
        public Builder callbackRepeats(double value) {
            callbackRepeats = value;
            return this;
        }

        /** Share of callbacks that are posted up to half an hour late, and so out of order, 0 to 1. */
        public Builder callbackLate(double value) {
            callbackLate = value;
            return this;
        }

        /** Phones that are rejected; adds to those given before. */
        public Builder doNotCall(Collection<String> phones) {
            doNotCall.addAll(phones);
            return this;
        }

        /** Hears of every request, on the thread that answers it. */
        public Builder listener(Consumer<AnsweredRequest> value) {
            listener = value;
            return this;
        }

        /** Requests that the journal of {@link FlashAiSimulator#wireMock()} keeps, 1000 by default; it holds them whole. */
        public Builder journalEntries(int value) {
            journalEntries = value;
            return this;
        }

        /**
         * The simulator, not yet started.
         *
         * @throws IllegalArgumentException naming the setting that is not possible
         */
        public FlashAiSimulator build() {
            return new FlashAiSimulator(this);
        }

        /** Builds and starts it. */
        public FlashAiSimulator start() {
            return build().start();
        }

        private Builder with(boolean wanted, Habit... habits) {
            return wanted ? with(habits) : without(habits);
        }

        private Set<Habit> habits() {
            Set<Habit> habits = EnumSet.noneOf(Habit.class);
            habits.addAll(profile.habits());
            habits.addAll(with);
            habits.removeAll(without);
            return habits;
        }

        private Map<String, Account> accountsOrDefault() {
            return accounts.isEmpty()
                    ? Map.of(DEFAULT_ACCOUNT.clientId(), DEFAULT_ACCOUNT)
                    : new LinkedHashMap<>(accounts);
        }

        private CheckSettings checkSettings() {
            return new CheckSettings(strict, timestampTolerance, maxCallees, doNotCall, userId);
        }

        private DialSettings dialSettings() {
            return new DialSettings(
                    callsPerSecond,
                    seed,
                    intents,
                    answerRate,
                    honourCallHours,
                    longestCall,
                    intakePerSecond,
                    clock.getZone());
        }

        private QuerySettings querySettings() {
            return new QuerySettings(clock.getZone(), hiddenFor);
        }

        private CallbackSettings callbackSettings() {
            return new CallbackSettings(
                    callbackSign, callbackRetryScale, callbackDrops, callbackRepeats, callbackLate, seed);
        }
    }
}
