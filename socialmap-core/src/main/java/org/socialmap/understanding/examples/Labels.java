package org.socialmap.understanding.examples;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The labels that a classifier gives, each with the number of its class. Immutable. */
final class Labels {
    /** The label of what states nothing. */
    static final String NONE = "";

    private final List<String> labels;
    private final Map<String, Integer> classes = new HashMap<>();

    Labels(Collection<String> labels) {
        this.labels = List.copyOf(new TreeSet<>(labels));
        for (int i = 0; i < this.labels.size(); i++) {
            classes.put(this.labels.get(i), i);
        }
    }

    int size() {
        return labels.size();
    }

    String label(int number) {
        return labels.get(number);
    }

    /** Returns the number of the class of a label, or -1 if there is none. */
    int number(String label) {
        return classes.getOrDefault(label, -1);
    }
}
