package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a request once with a fresh nonce that the server's gateway refused for what may be its nonce: one that came before, or a
 * signature that did not pass though the account's did before. Such a request did not run, so this is safe for every operation.
 */
public final class FreshNonceClient implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(FreshNonceClient.class);

    private final FlashAiClient client;
    private final NonceSource nonces;
    private final BooleanSupplier worked;
    private final Runnable works;
    private final ActivityListener listener;

    /**
     * A client.
     *
     * @param client makes one attempt
     * @param nonces those of the client
     * @param worked whether a signature of the account has passed before
     * @param works is run when one passes
     * @param listener is notified of every repeat
     */
    public FreshNonceClient(
            FlashAiClient client,
            NonceSource nonces,
            BooleanSupplier worked,
            Runnable works,
            ActivityListener listener) {
        this.client = client;
        this.nonces = nonces;
        this.worked = worked;
        this.works = works;
        this.listener = listener;
    }

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        AttemptListener counted = new CountedAttempts(attempts);
        try {
            return attempt(request, counted);
        } catch (FlashAiAuthenticationException e) {
            if (!isForItsNonce(e) || !request.callees().canBeSent()) {
                throw e;
            }
            LOG.warn(
                    "{} was refused before it ran, and is repeated once with a fresh nonce: {}",
                    request.path(),
                    e.getMessage());
        }
        listener.retried(request.operation());
        return attempt(request, counted);
    }

    private FlashAiResponse attempt(FlashAiRequest request, AttemptListener attempts) {
        FlashAiResponse response = client.call(request, attempts);
        works.run();
        return response;
    }

    private boolean isForItsNonce(FlashAiAuthenticationException refusal) {
        if (ErrorCode.NONCE.code().equals(refusal.getCode())) {
            nonces.refused();
            return true;
        }
        return ErrorCode.SIGNATURE.code().equals(refusal.getCode()) && worked.getAsBoolean();
    }
}
