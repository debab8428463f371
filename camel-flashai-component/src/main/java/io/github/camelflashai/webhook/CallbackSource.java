package io.github.camelflashai.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.PluginHelper;

/** Where a request came from, which each of Camel's HTTP servers says in its own way. */
final class CallbackSource {
    private static final String VERTX_ADDRESS = "CamelVertxPlatformHttpRemoteAddress";
    private static final String SERVLET_REQUEST = "CamelHttpServletRequest";

    private CallbackSource() {}

    /** The address of the sender, or of the last proxy. Not what a header says: anybody can write those. */
    static String of(Exchange exchange) {
        Message message = exchange.getMessage();
        Object address = message.getHeader(VERTX_ADDRESS);
        Object request = message.getHeader(SERVLET_REQUEST);
        if (address == null && request != null) {
            address = PluginHelper.getBeanIntrospection(exchange.getContext())
                    .getOrElseProperty(request, "remoteAddr", null, false);
        }
        return address == null ? "an unknown address" : address.toString();
    }
}
