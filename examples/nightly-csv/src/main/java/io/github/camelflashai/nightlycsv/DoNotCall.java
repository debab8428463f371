package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who must not be called: a phone a line, in whatever spelling; what stands behind a # is a comment. */
public class DoNotCall implements Predicate<Callee> {
    private final Path list;
    private volatile Set<String> phones = Set.of();

    DoNotCall(Path list) {
        this.list = list;
    }

    /**
     * Reads the list as it is now.
     *
     * @throws IOException if it is not there: without it nobody may be called
     */
    public void read() throws IOException {
        try (Stream<String> lines = Files.lines(list)) {
            phones = lines.map(line -> line.replaceFirst("#.*", "").replaceAll("[^0-9]", ""))
                    .filter(phone -> !phone.isEmpty())
                    .map(PhoneNumber::canonical)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IOException("The do-not-call list cannot be read, so nobody is called: " + list, e);
        }
    }

    /** Whether a callee may be called. */
    @Override
    public boolean test(Callee callee) {
        return !phones.contains(PhoneNumber.canonical(callee.phone()));
    }
}
