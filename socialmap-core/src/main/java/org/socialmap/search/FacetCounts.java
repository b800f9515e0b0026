package org.socialmap.search;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.SortedSetDocValues;

/** How many options have each value of a facet. Filled while one search goes on, on one thread; then only read. */
public final class FacetCounts {
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    FacetCounts() {}

    /** The counts of one facet, by value; a value that no option has is absent. */
    public Map<String, Integer> of(Facet facet) {
        return Collections.unmodifiableMap(counts.getOrDefault(facet, Map.of()));
    }

    /** Adds the counts of one segment, by its numbers of tokens. */
    void add(int[] byOrdinal, SortedSetDocValues tokens) throws IOException {
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                add(tokens.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal]);
            }
        }
    }

    private void add(String token, int count) {
        for (Facet facet : Facet.values()) {
            String prefix = IndexFields.prefix(facet);
            if (token.startsWith(prefix)) {
                counts.computeIfAbsent(facet, key -> new TreeMap<>())
                        .merge(token.substring(prefix.length()), count, Integer::sum);
            }
        }
    }
}
