package org.lifang.kernel.strategy;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A small XML file as a tree with line numbers, read without document types or entities of any kind: a file from
 * outside
 * must not make us open other files or blow up.
 */
final class XmlTree {

    static final int MAX_CHARS = 2_000_000;
    static final int MAX_DEPTH = 64;

    /** One element; its text is that of all its direct text nodes together. */
    static final class Node {
        final String namespace;
        final String name;
        final int line;
        final Map<String, String> attributes = new HashMap<>();
        final List<Node> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Node(String namespace, String name, int line) {
            this.namespace = namespace;
            this.name = name;
            this.line = line;
        }

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        Stream<Node> all(String childName) {
            return children.stream().filter(c -> c.name.equals(childName) && c.namespace.equals(namespace));
        }

        @Nullable
        Node first(String childName) {
            return all(childName).findFirst().orElse(null);
        }

        /** The stripped text of a child element, empty when there is none. */
        String textOf(String childName) {
            Node child = first(childName);
            return child == null ? "" : child.text.toString().strip();
        }
    }

    /** What came of reading: a root, or a finding. */
    record Outcome(@Nullable Node root, @Nullable Finding refusal) {}

    private XmlTree() {}

    static Outcome read(String xml) {
        if (xml.length() > MAX_CHARS) {
            return refused("strategy.dmn.too-large", 0, String.valueOf(MAX_CHARS));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            return walk(factory.createXMLStreamReader(new StringReader(withoutMark(xml))));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return refused("strategy.dmn.not-xml", line, "");
        }
    }

    private static String withoutMark(String xml) {
        return xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    }

    private static Outcome walk(XMLStreamReader reader) throws XMLStreamException {
        Deque<Node> open = new ArrayDeque<>();
        Node root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return refused("strategy.dmn.doctype", line, "");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                Node node = node(reader, line);
                if (open.isEmpty()) {
                    root = node;
                } else {
                    open.getLast().children.add(node);
                }
                open.addLast(node);
                if (open.size() > MAX_DEPTH) {
                    return refused("strategy.dmn.too-deep", line, String.valueOf(MAX_DEPTH));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            } else if (reader.hasText() && !open.isEmpty() && event != XMLStreamConstants.COMMENT) {
                open.getLast().text.append(reader.getText());
            }
        }
        return new Outcome(root, null);
    }

    private static Node node(XMLStreamReader reader, int line) {
        String namespace = reader.getNamespaceURI();
        Node node = new Node(namespace == null ? "" : namespace, reader.getLocalName(), line);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attributeNamespace = reader.getAttributeNamespace(i);
            if (attributeNamespace == null || attributeNamespace.isEmpty()) {
                node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return node;
    }

    private static Outcome refused(String code, int line, String limit) {
        Map<String, String> params = limit.isEmpty() ? Map.of() : Map.of("limit", limit);
        return new Outcome(null, new Finding(Finding.Severity.ERROR, code, line, "", "", "", params));
    }
}
