package org.socialmap.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The number of options for each value of a facet. Immutable and safe for use by many threads. */
public final class FacetCounts {
    /** The maximum number of values per facet. */
    public static final int MAX_VALUES = 100;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    /**
     * Creates counts, keeping the most frequent values of each facet.
     *
     * @param byFacet the number of options with each value; a facet that is missing has no values
     */
    public FacetCounts(Map<Facet, Map<String, Integer>> byFacet) {
        for (Facet facet : Facet.values()) {
            counts.put(facet, mostFrequentFirst(byFacet.getOrDefault(facet, Map.of())));
        }
    }

    /**
     * Returns the counts of one facet by value, most frequent first, then by value. Omits values without options, and
     * all after the first {@value #MAX_VALUES}.
     */
    public Map<String, Integer> counts(Facet facet) {
        return requireNonNull(counts.get(facet));
    }

    private static Map<String, Integer> mostFrequentFirst(Map<String, Integer> values) {
        PriorityQueue<Map.Entry<String, Integer>> leastFrequentFirst = new PriorityQueue<>(MOST_FIRST.reversed());
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            if (leastFrequentFirst.size() < MAX_VALUES) {
                leastFrequentFirst.add(value);
            } else if (MOST_FIRST.compare(value, leastFrequentFirst.element()) < 0) {
                leastFrequentFirst.remove();
                leastFrequentFirst.add(value);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        leastFrequentFirst.stream().sorted(MOST_FIRST).forEach(value -> sorted.put(value.getKey(), value.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
