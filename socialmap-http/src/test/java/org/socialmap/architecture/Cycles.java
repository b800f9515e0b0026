package org.socialmap.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The strongly connected components of a graph that have two members or more, by Tarjan's algorithm. */
final class Cycles {
    private final Map<String, Set<String>> graph;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<Set<String>> found = new HashSet<>();

    private Cycles(Map<String, Set<String>> graph) {
        this.graph = graph;
    }

    static Set<Set<String>> of(Map<String, Set<String>> graph) {
        Cycles cycles = new Cycles(graph);
        graph.keySet().stream().filter(node -> !cycles.order.containsKey(node)).forEach(cycles::visit);
        return cycles.found;
    }

    private void visit(String node) {
        int number = order.size();
        order.put(node, number);
        lowest.put(node, number);
        path.push(node);
        for (String next : graph.getOrDefault(node, Set.of())) {
            if (!order.containsKey(next)) {
                visit(next);
                lowest.merge(node, lowest.get(next), Math::min);
            } else if (path.contains(next)) {
                lowest.merge(node, order.get(next), Math::min);
            }
        }
        if (lowest.get(node) == number) {
            close(node);
        }
    }

    private void close(String node) {
        Set<String> component = new TreeSet<>();
        String member;
        do {
            member = path.pop();
            component.add(member);
        } while (!member.equals(node));
        if (component.size() > 1) {
            found.add(component);
        }
    }
}
