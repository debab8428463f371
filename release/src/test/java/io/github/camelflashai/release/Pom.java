package io.github.camelflashai.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom, asked by XPath. */
record Pom(Document document) {
    static Pom read(Path file) throws IOException, ParserConfigurationException, SAXException {
        return new Pom(
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()));
    }

    /** The texts of all elements at the path. */
    List<String> texts(String path) throws XPathExpressionException {
        NodeList nodes = (NodeList)
                XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    /** The text of the first element at the path; empty if there is none. */
    String text(String path) throws XPathExpressionException {
        return texts(path).stream().findFirst().orElse("");
    }

    String property(String name) throws XPathExpressionException {
        return text("/project/properties/" + name);
    }

    /** The version of a plugin that the pom manages. */
    String plugin(String artifactId) throws XPathExpressionException {
        return text("/project/build/pluginManagement/plugins/plugin[artifactId='" + artifactId + "']/version");
    }
}
