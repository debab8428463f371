package io.github.camelflashai.yaml;

import java.nio.file.Path;
import org.apache.camel.main.KameletMain;

/**
 * What {@code camel run} does with the files that it is given, by the same main class: the tool itself cannot be had here. It
 * downloads nothing, since all that the files use is on the class path.
 */
public final class CamelRun {
    private CamelRun() {}

    /**
     * Runs the files.
     *
     * @param files a file of routes and one of properties
     */
    public static void main(String... files) throws Exception {
        KameletMain main = new KameletMain("classpath:kamelets");
        main.setDownload(false);
        main.addInitialProperty("camel.main.routesIncludePattern", "file:" + Path.of(files[0]));
        main.addInitialProperty("camel.component.properties.location", "file:" + Path.of(files[1]));
        main.run();
    }
}
