package io.github.camelflashai.springboot;

import io.github.camelflashai.webhook.CallbackGate;
import io.github.camelflashai.webhook.CallbackGates;
import io.github.camelflashai.webhook.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Asks the gate of a callback route before Camel reads the request: Camel's binding reads all of any body into memory, and takes
 * a form apart, before a route can look at its token.
 */
final class CallbackFilter extends OncePerRequestFilter {
    /** The attribute of a request whose body nobody wants. */
    static final String REFUSED = CallbackFilter.class.getName() + ".refused";

    // Filters are made before most beans; the Camel context is needed with the first request only.
    private final ObjectProvider<CamelContext> camelContext;

    CallbackFilter(ObjectProvider<CamelContext> camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CallbackGate> gate = gate(request);
        if (gate.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long length = request.getContentLengthLong();
        Optional<Refusal> refusal = gate.get().check(request.getQueryString(), request.getContentType(), length);
        if (refusal.isPresent()) {
            gate.get().refused(refusal.get(), length, request.getContentType(), request.getRemoteAddr());
            request.setAttribute(REFUSED, true);
            response.setStatus(refusal.get().status());
        } else {
            chain.doFilter(new LimitedRequest(request, gate.get().maxSize() + 1L), response);
        }
    }

    /** The gate behind the path, which is compared in the way of Spring, so that no other spelling of it leads past. */
    private Optional<CallbackGate> gate(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return CallbackGates.of(camelContext.getObject()).all().stream()
                .filter(gate ->
                        PathPatternParser.defaultInstance.parse(gate.path()).matches(path))
                .findFirst();
    }
}
