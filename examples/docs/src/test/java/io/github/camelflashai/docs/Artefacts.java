package io.github.camelflashai.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The Maven artefacts that the docs name: ours are modules of this build, in its version. */
final class Artefacts {
    private static final String GROUP = "io.github.camelflashai";

    private Artefacts() {}

    static boolean areIn(String xml) {
        return xml.contains("<dependency>");
    }

    /** The dependencies in the text that this build does not make, or not in that version. */
    static List<String> notThere(String xml) throws Exception {
        Map<String, String> modules = modules();
        List<String> missing = new ArrayList<>();
        NodeList dependencies = parse("<d>" + xml + "</d>").getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String artefact = text(dependency, "artifactId");
            if (text(dependency, "groupId").equals(GROUP)
                    && !text(dependency, "version").equals(modules.get(artefact))) {
                missing.add(artefact);
            }
        }
        return missing;
    }

    /** The version of each module of this build. */
    static Map<String, String> modules() throws Exception {
        Map<String, String> modules = new TreeMap<>();
        for (Path pom : poms()) {
            Element project = parse(Files.readString(pom)).getDocumentElement();
            Element parent = (Element) project.getElementsByTagName("parent").item(0);
            if (parent != null) {
                String artefact = null;
                for (int i = 0; i < project.getChildNodes().getLength(); i++) {
                    if (project.getChildNodes().item(i).getNodeName().equals("artifactId")) {
                        artefact = project.getChildNodes().item(i).getTextContent();
                    }
                }
                modules.put(artefact, text(parent, "version"));
            }
        }
        return modules;
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(CodeBlock.ROOT, 3)) {
            return files.filter(file -> file.endsWith("pom.xml")).toList();
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
