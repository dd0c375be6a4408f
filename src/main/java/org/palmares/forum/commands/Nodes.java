package org.palmares.forum.commands;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Values of JSON as a checker reads them: what is missing is empty, and breaks a rule elsewhere.
final class Nodes {

    private Nodes() {}

    static Map<String, JsonNode> byId(JsonNode list) {
        var nodes = new TreeMap<String, JsonNode>();
        list.forEach(node -> nodes.put(text(node, "id"), node));
        return nodes;
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static Set<String> texts(JsonNode node, String name) {
        var texts = new HashSet<String>();
        node.path(name).forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
