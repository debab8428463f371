package io.github.camelflashai.docs;

import java.util.List;
import org.apache.camel.main.Main;

/** A real part outside the routes: other applications put something there for a route, and find there what a route has delivered. */
interface Part extends AutoCloseable {
    /** Gives the application the component by which its routes reach this part. */
    void bindTo(Main main);

    /** The name of what an endpoint stands for, such as that of its queue. */
    default String nameIn(String endpointUri) {
        return endpointUri.replaceFirst("^[\\w-]+:(//)?", "").replaceFirst("\\?.*", "");
    }

    /** Whether an endpoint that a route calls brings something there, and does not ask for something. */
    default boolean isDelivery(String endpointUri) {
        return true;
    }

    /** Puts a message there as an application without Camel does. */
    void put(String name, Delivery message) throws Exception;

    /** All that lies there, which stays. */
    List<Delivery> at(String name) throws Exception;

    /** Takes away all that lies there. */
    void clear() throws Exception;
}
