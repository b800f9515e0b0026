package org.socialmap.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.IndexToken;
import org.socialmap.search.index.Ordinals;

/** The number of options for each value of a facet. Immutable and safe for use by many threads. */
public final class FacetCounts {
    /** The maximum number of values per facet; nobody reads more. */
    public static final int MAX_VALUES = 100;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    /**
     * Groups the counts of tokens by facet.
     *
     * @param byToken the number of options with each token, by token number
     */
    public FacetCounts(int[] byToken, Ordinals<IndexToken> tokens) {
        Map<String, List<Map.Entry<String, Integer>>> byKind = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            byKind.put(IndexFields.kind(facet), new ArrayList<>());
        }
        for (int number = 0; number < byToken.length; number++) {
            if (byToken[number] > 0) {
                IndexToken token = tokens.get(number);
                List<Map.Entry<String, Integer>> values = byKind.get(token.kind());
                if (values != null) {
                    values.add(Map.entry(token.value(), byToken[number]));
                }
            }
        }
        for (Facet facet : Facet.values()) {
            counts.put(facet, mostFrequentFirst(byKind.get(IndexFields.kind(facet))));
        }
    }

    /**
     * Returns the counts of one facet by value, most frequent first, then by value. Omits values without options, and
     * all after the first {@value #MAX_VALUES}.
     */
    public Map<String, Integer> of(Facet facet) {
        return counts.get(facet);
    }

    private static Map<String, Integer> mostFrequentFirst(List<Map.Entry<String, Integer>> values) {
        PriorityQueue<Map.Entry<String, Integer>> leastFrequentFirst = new PriorityQueue<>(MOST_FIRST.reversed());
        for (Map.Entry<String, Integer> value : values) {
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
