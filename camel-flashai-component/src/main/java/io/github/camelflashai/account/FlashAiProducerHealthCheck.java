package io.github.camelflashai.account;

import io.github.camelflashai.api.FlashAiException;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether producers can call their account. As all checks of producers it reports the readiness, not the liveness of an
 * application, and is asked only with {@code camel.health.producersEnabled=true}. It needs camel-health, so no other class but
 * the one that registers it may know it.
 */
final class FlashAiProducerHealthCheck extends AbstractHealthCheck {
    private final AccountHealth health;

    FlashAiProducerHealthCheck(String id, AccountHealth health) {
        super("camel", id);
        this.health = health;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        AccountHealth.Outcome outcome = health.check();
        builder.detail("flashai.baseUrl", health.account().baseUrl().toString());
        builder.detail("flashai.clientId", health.account().clientId());
        builder.detail("flashai.checked", outcome.at().toString());
        builder.detail(HealthDetails.OPERATION, outcome.operation());
        if (outcome.failure() == null) {
            builder.up();
            return;
        }
        builder.down().message(outcome.failure().getMessage()).error(HealthError.of(outcome.failure()));
        if (outcome.failure() instanceof FlashAiException failure) {
            builder.details(HealthDetails.of(failure));
        }
    }
}
