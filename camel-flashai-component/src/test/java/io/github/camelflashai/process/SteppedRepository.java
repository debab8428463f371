package io.github.camelflashai.process;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/** A repository between whose steps a process can be killed. */
final class SteppedRepository extends ServiceSupport implements IdempotentRepository {
    private final IdempotentRepository repository;
    private final Step step;

    SteppedRepository(IdempotentRepository repository, Step step) {
        this.repository = repository;
        this.step = step;
    }

    @Override
    public boolean contains(String key) {
        boolean isTaken = repository.contains(key);
        if (!isTaken) {
            // What earlier processes took is no step of this one, or it would never get beyond them.
            step.reached();
        }
        return isTaken;
    }

    @Override
    public boolean add(String key) {
        step.reached();
        boolean isNew = repository.add(key);
        step.reached();
        return isNew;
    }

    @Override
    public boolean remove(String key) {
        return repository.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return repository.confirm(key);
    }

    @Override
    public void clear() {
        repository.clear();
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(repository);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(repository);
    }
}
