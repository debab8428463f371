package io.github.camelflashai.observe;

import org.apache.camel.CamelContext;

/** Shows readings in Micrometer's meter registry, where an application has both. */
public final class Metrics {
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private Metrics() {}

    /**
     * Shows what a component does in the application's meter registry. Does nothing if it is shown already, if Micrometer is
     * not on the class path, or if there is no registry (yet).
     *
     * @param account the name of the component
     */
    public static void show(Activity activity, CamelContext camelContext, String account) {
        if (!activity.isShown() && camelContext.getClassResolver().resolveClass(MICROMETER) != null) {
            MicrometerMeters.find(camelContext, account).ifPresent(activity::showIn);
        }
    }
}
