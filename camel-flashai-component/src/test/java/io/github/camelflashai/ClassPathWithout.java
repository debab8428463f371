package io.github.camelflashai;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a part of a test on a class path that lacks an optional library. */
public final class ClassPathWithout {
    private ClassPathWithout() {}

    /**
     * Runs a static method without parameters.
     *
     * @param library what the names of the jars hold that are to be missing
     * @return what the method returned; of a class of the JDK, because those of the class path are loaded anew
     */
    public static Object run(String library, Class<?> type, String method) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without = classLoader(library)) {
            thread.setContextClassLoader(without);
            return without.loadClass(type.getName()).getMethod(method).invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader classLoader(String library) {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().contains(library))
                .map(ClassPathWithout::url)
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
