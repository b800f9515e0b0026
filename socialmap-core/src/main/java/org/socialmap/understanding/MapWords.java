package org.socialmap.understanding;

import java.util.Collection;
import java.util.List;

/** The words of a map's own records, to tell what is misspelt. */
public interface MapWords {
    /** Of a map without records. */
    MapWords NONE = new MapWords() {
        @Override
        public boolean has(String language, Word word) {
            return false;
        }

        @Override
        public Collection<String> near(String surface, int edits) {
            return List.of();
        }
    };

    /** Whether some record has the word, in one of its forms. */
    boolean has(String language, Word word);

    /**
     * The words of records that differ little from one.
     *
     * @param surface as {@link LanguageChain#surface} writes it
     * @param edits so many letters may be added, left out, changed, or swapped with their neighbour
     */
    Collection<String> near(String surface, int edits);
}
