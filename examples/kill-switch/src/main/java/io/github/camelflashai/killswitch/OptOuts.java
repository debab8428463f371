package io.github.camelflashai.killswitch;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Who does not want to be called. In memory here; a table in production. */
@Component("optOuts")
class OptOuts implements Predicate<Callee> {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private final Set<String> phones = ConcurrentHashMap.newKeySet();

    /** Adds phones, one or several by lines or commas. */
    public void add(String list) {
        BETWEEN.splitAsStream(list.strip()).map(PhoneNumber::canonical).forEach(phones::add);
    }

    /** Whether a callee may be called. */
    @Override
    public boolean test(Callee callee) {
        return !phones.contains(PhoneNumber.canonical(callee.phone()));
    }
}
