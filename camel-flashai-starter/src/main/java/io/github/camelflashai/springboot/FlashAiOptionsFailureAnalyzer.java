package io.github.camelflashai.springboot;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.stream.Collectors;
import org.apache.camel.ResolveEndpointFailedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which properties are missing or wrong, in place of a stack trace, when they keep an application from starting. */
final class FlashAiOptionsFailureAnalyzer extends AbstractFailureAnalyzer<FlashAiOptionsException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlashAiOptionsException cause) {
        String description = cause.getProblems().stream()
                .map(problem -> "\n    " + problem.option() + " " + problem.problem())
                .collect(Collectors.joining("", what(rootFailure) + " cannot start:\n", ""));
        String action = cause.getProblems().stream()
                .map(problem -> "\n    " + problem.property() + ": " + problem.remedy())
                .collect(Collectors.joining(
                        "",
                        "Set or correct these properties:\n",
                        "\n\nThey are those of the component flashai. A component bean under another name has such options on"
                                + " its configuration, an endpoint may have them in its URI."));
        return new FailureAnalysis(description, action, cause);
    }

    /** The endpoint without its options, some of which may be secrets. */
    private String what(Throwable rootFailure) {
        ResolveEndpointFailedException endpoint = findCause(rootFailure, ResolveEndpointFailedException.class);
        return endpoint == null ? "The component flashai" : endpoint.getUri().replaceAll("\\?.*", "");
    }
}
