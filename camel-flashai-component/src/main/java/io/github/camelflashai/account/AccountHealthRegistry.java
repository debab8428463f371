package io.github.camelflashai.account;

import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.HealthCheckComponent;

/**
 * The health of a component's accounts: one for all endpoints that call the same server with the same credentials, so that a
 * hundred endpoints ask no more than one does. Camel has the check of an account as long as one of its producers runs.
 */
public final class AccountHealthRegistry {
    private record Registered(HealthCheck check, WritableHealthCheckRepository repository, int producers) {
        Registered with(int number) {
            return new Registered(check, repository, number);
        }
    }

    private final HealthCheckComponent component;
    private final Supplier<Duration> interval;
    private final Lock lock = new ReentrantLock();
    private final Map<Account, AccountHealth> healths = new HashMap<>();
    private final Map<AccountHealth, Registered> checks = new HashMap<>();

    /**
     * A registry.
     *
     * @param component says whether the checks of its producers are asked
     * @param interval how long the outcome of a call holds
     */
    public AccountHealthRegistry(HealthCheckComponent component, Supplier<Duration> interval) {
        this.component = component;
        this.interval = interval;
    }

    /** The health of an account; {@code client} asks for it if the account is new here. */
    AccountHealth of(Account account, FlashAiClient client, Clock clock) {
        lock.lock();
        try {
            return healths.computeIfAbsent(account, key -> new AccountHealth(key, client, clock, interval));
        } finally {
            lock.unlock();
        }
    }

    /**
     * A producer of the account was started. Nothing happens in an application without camel-health.
     *
     * @param componentName the name of the component in the Camel context
     */
    void producerStarted(AccountHealth health, String componentName) {
        WritableHealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(
                component.getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (repository == null) {
            return;
        }
        lock.lock();
        try {
            Registered known = checks.get(health);
            if (known == null) {
                HealthCheck check = new FlashAiProducerHealthCheck(id(health, componentName), health);
                check.setEnabled(component.isHealthCheckProducerEnabled());
                repository.addHealthCheck(check);
                known = new Registered(check, repository, 0);
            }
            checks.put(health, known.with(known.producers + 1));
        } finally {
            lock.unlock();
        }
    }

    /** A producer of the account was stopped, and with the last one goes the check. */
    void producerStopped(AccountHealth health) {
        lock.lock();
        try {
            Registered known = checks.get(health);
            if (known == null) {
                return;
            }
            if (known.producers > 1) {
                checks.put(health, known.with(known.producers - 1));
            } else {
                checks.remove(health);
                known.repository.removeHealthCheck(known.check);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Camel takes two checks of one id for the same, so a second server or secret of a client id gets a number. */
    private String id(AccountHealth health, String componentName) {
        String plain = "producer:" + componentName + "-" + health.account().clientId();
        String id = plain;
        for (int number = 2; isTaken(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return checks.values().stream().anyMatch(known -> known.check.getId().equals(id));
    }
}
