package io.github.camelflashai.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Surefire told about the tests of one module: the numbers are those of Maven's log, as the reports are incomplete where
 * two test engines share a class; the rest is of the reports.
 *
 * @param tests how many there were, those that were left out among them
 * @param broken failures and errors
 * @param skipped how many were left out
 * @param leftOut each test or class that was left out, with the reason
 * @param java the releases that ran them, such as 17
 * @param camelJars Camel's jars on their class path, such as {@code camel-api 4.18.0}; not the catalogue, which
 *     is a tool, nor the extensions for Quarkus, which have versions of their own
 */
record TestReport(
        int tests,
        int broken,
        int skipped,
        List<String> leftOut,
        NavigableSet<String> java,
        NavigableSet<String> camelJars) {
    private static final Pattern CAMEL_JAR =
            Pattern.compile("[/\\\\](camel-(?!catalog|flashai|quarkus)[a-z0-9-]+)-([0-9][^/\\\\]*)\\.jar");

    private static final Pattern MODULE = Pattern.compile("--- .*surefire.* @ (\\S+) ---");
    private static final Pattern NUMBERS =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)$");

    /**
     * Reads it.
     *
     * @param module its artifact id
     * @param log what Maven printed
     * @param reports the folder of Surefire's reports
     */
    static TestReport read(String module, List<String> log, Path reports) throws IOException {
        int tests = 0;
        int broken = 0;
        int skipped = 0;
        String current = "";
        for (String line : log) {
            Matcher head = MODULE.matcher(line);
            current = head.find() ? head.group(1) : current;
            Matcher numbers = NUMBERS.matcher(line);
            if (current.equals(module) && numbers.find()) {
                tests += number(numbers, 1);
                broken += number(numbers, 2) + number(numbers, 3);
                skipped += number(numbers, 4);
            }
        }
        List<String> leftOut = new ArrayList<>();
        NavigableSet<String> java = new TreeSet<>();
        NavigableSet<String> camelJars = new TreeSet<>();
        for (Path file : files(reports)) {
            Element suite = parse(file);
            for (Element reason : elements(suite, "skipped")) {
                leftOut.add(name((Element) reason.getParentNode()) + ": " + why(reason));
            }
            java.add(property(suite, "java.specification.version"));
            Matcher jars = CAMEL_JAR.matcher(property(suite, "surefire.test.class.path"));
            jars.results().map(TestReport::nameAndVersion).forEach(camelJars::add);
        }
        return new TestReport(tests, broken, skipped, leftOut, java, camelJars);
    }

    /** Camel's jars that are of another version. */
    List<String> jarsBeside(String camel) {
        return camelJars.stream().filter(jar -> !jar.endsWith(" " + camel)).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is no report of Surefire", e);
        }
    }

    private static int number(MatchResult numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    private static String property(Element suite, String name) {
        return elements(suite, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    /** A condition gives its reason as an attribute, an assumption in the first line of its stack trace. */
    private static String why(Element skipped) {
        String message = skipped.getAttribute("message");
        return message.isEmpty()
                ? skipped.getTextContent()
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^.*Assumption failed: ", "")
                : message;
    }

    /** The name of a test, or of its class where all of it was left out. */
    private static String name(Element test) {
        String type = test.getAttribute("classname").replaceAll(".*\\.", "");
        return test.getAttribute("name").isEmpty() ? type : type + "." + test.getAttribute("name");
    }

    private static String nameAndVersion(MatchResult jar) {
        return jar.group(1) + " " + jar.group(2);
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return Stream.iterate(0, i -> i + 1)
                .limit(nodes.getLength())
                .map(i -> (Element) nodes.item(i))
                .toList();
    }
}
