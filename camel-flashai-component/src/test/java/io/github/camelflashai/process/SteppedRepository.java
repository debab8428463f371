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
        step.reached();
        return repository.contains(key);
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
