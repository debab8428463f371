package io.github.camelflashai;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs code as in an application that lacks a jar which is optional. */
public final class WithoutJar {
    private static final String LOG = "test.log";

    private WithoutJar() {}

    /**
     * Calls a public static method without arguments.
     *
     * @param jar what the names of the jars hold that are not there
     * @return what the method returned
     */
    public static String call(String jar, Class<?> type, String method) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The other class loader has a logging of its own, which would empty the file that the tests' logging writes
        // to.
        System.setProperty(LOG, "target/test-without-" + jar + ".log");
        try (URLClassLoader without = classLoader(jar)) {
            thread.setContextClassLoader(without);
            return (String) without.loadClass(type.getName()).getMethod(method).invoke(null);
        } finally {
            thread.setContextClassLoader(before);
            System.clearProperty(LOG);
        }
    }

    private static URLClassLoader classLoader(String jar) {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().contains(jar))
                .map(WithoutJar::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
