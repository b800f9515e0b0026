package org.socialmap.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How many options have each value of a facet. Immutable and safe for use by many threads. */
public final class FacetCounts {
    /** The most values of one facet; nobody reads more. */
    public static final int MAX_VALUES = 100;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    /** @param byToken how many have each token, by its number */
    FacetCounts(int[] byToken, Numbering<Token> tokens) {
        Map<String, List<Map.Entry<String, Integer>>> byKind = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            byKind.put(IndexFields.kind(facet), new ArrayList<>());
        }
        for (int number = 0; number < byToken.length; number++) {
            if (byToken[number] > 0) {
                Token token = tokens.get(number);
                List<Map.Entry<String, Integer>> values = byKind.get(token.kind());
                if (values != null) {
                    values.add(Map.entry(token.value(), byToken[number]));
                }
            }
        }
        for (Facet facet : Facet.values()) {
            counts.put(facet, mostFirst(byKind.get(IndexFields.kind(facet))));
        }
    }

    /**
     * The counts of one facet, by value, the most frequent first and equals by value; a value that no option has is
     * absent, and so is what comes after the first {@value #MAX_VALUES}.
     */
    public Map<String, Integer> of(Facet facet) {
        return counts.get(facet);
    }

    private static Map<String, Integer> mostFirst(List<Map.Entry<String, Integer>> values) {
        PriorityQueue<Map.Entry<String, Integer>> lastFirst = new PriorityQueue<>(MOST_FIRST.reversed());
        for (Map.Entry<String, Integer> value : values) {
            if (lastFirst.size() < MAX_VALUES) {
                lastFirst.add(value);
            } else if (MOST_FIRST.compare(value, lastFirst.element()) < 0) {
                lastFirst.remove();
                lastFirst.add(value);
            }
        }
        Map<String, Integer> most = new LinkedHashMap<>();
        lastFirst.stream().sorted(MOST_FIRST).forEach(value -> most.put(value.getKey(), value.getValue()));
        return Collections.unmodifiableMap(most);
    }
}
