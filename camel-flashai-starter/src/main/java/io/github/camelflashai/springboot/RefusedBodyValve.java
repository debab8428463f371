package io.github.camelflashai.springboot;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Hangs up on a refused callback. Tomcat would go on to read its body, up to {@code server.tomcat.max-swallow-size}, so that as many
 * bodies that stall as there are workers stop the application.
 */
final class RefusedBodyValve extends ValveBase {
    RefusedBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(CallbackFilter.REFUSED) != null) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
