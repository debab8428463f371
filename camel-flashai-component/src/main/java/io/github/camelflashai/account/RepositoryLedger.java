package io.github.camelflashai.account;

import io.github.camelflashai.submit.SubmissionKey;
import io.github.camelflashai.submit.SubmissionLedger;
import io.github.camelflashai.wire.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;

/**
 * The ledger of an account's submissions in a Camel {@link IdempotentRepository}, which can only say whether a key is there. So a
 * plan has two: one when it is noted, and another, with its callees in it, when it is settled; and a third one if some of these were
 * rejected. A key names operation and batch for people, is at most 94 characters long, and holds no phone and no secret.
 */
final class RepositoryLedger implements SubmissionLedger {
    private static final int MOST_OF_NAME = 40;
    private static final int DIGITS = 32;

    private final IdempotentRepository repository;
    private final Account account;

    private RepositoryLedger(IdempotentRepository repository, Account account) {
        this.repository = repository;
        this.account = account;
    }

    /** The ledger in a repository, which is started, and stopped with the Camel context, unless its owner did so. */
    static SubmissionLedger in(CamelContext camelContext, IdempotentRepository repository, Account account)
            throws Exception {
        camelContext.addService(repository, true, true);
        return new RepositoryLedger(repository, account);
    }

    @Override
    public boolean note(SubmissionKey plan) {
        return add(noted(plan));
    }

    @Override
    public boolean isSettled(SubmissionKey plan) {
        return repository.contains(settled(plan));
    }

    @Override
    public boolean hasRejected(SubmissionKey plan) {
        return repository.contains(partial(plan));
    }

    @Override
    public void settle(SubmissionKey plan, boolean hasRejected) {
        if (hasRejected) {
            // First: settled without it would mean that nobody was rejected.
            add(partial(plan));
        }
        add(settled(plan));
    }

    @Override
    public void forget(SubmissionKey plan) {
        repository.remove(noted(plan));
    }

    /** Confirmed at once: an entry must not depend on how the exchange ends. */
    private boolean add(String key) {
        boolean isNew = repository.add(key);
        repository.confirm(key);
        return isNew;
    }

    private String noted(SubmissionKey plan) {
        return key("noted", plan, plan.plan());
    }

    private String settled(SubmissionKey plan) {
        return key("settled", plan, plan.plan() + '\n' + plan.callees());
    }

    private String partial(SubmissionKey plan) {
        return key("partial", plan, plan.plan() + '\n' + plan.callees());
    }

    private String key(String state, SubmissionKey plan, String what) {
        String name = plan.batchName().replaceAll("[^\\w.-]", "_");
        return String.join(
                "/",
                state,
                plan.operation(),
                name.substring(0, Math.min(MOST_OF_NAME, name.length())),
                digest(account.baseUrl() + "\n" + account.clientId() + "\n" + plan.operation() + "\n" + what));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
