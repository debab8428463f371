package io.github.camelflashai.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Options of the component or of an endpoint are missing or wrong, so that nothing can start. It names all of them, and holds no
 * secret.
 */
public final class FlashAiOptionsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One option that is missing or wrong.
     *
     * @param option its name, such as {@code baseUrl}
     * @param problem what is wrong, such as {@code is missing}
     * @param remedy what to do, such as {@code set it to ...}
     */
    public record Problem(String option, String problem, String remedy) {
        /** The option as a property of the component, in the spelling of Spring Boot. */
        public String property() {
            return "camel.component.flashai."
                    + option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        /** The problem as one line. */
        @Override
        public String toString() {
            return option + " " + problem + ": " + remedy + " (on the component, " + property()
                    + ", or as an option of the endpoint)";
        }
    }

    public FlashAiOptionsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public FlashAiOptionsException(String option, String problem, String remedy) {
        this(List.of(new Problem(option, problem, remedy)));
    }

    /** All that is wrong. */
    public List<Problem> getProblems() {
        return problems == null ? List.of() : problems;
    }
}
