package org.socialmap.understanding.analysis;

import java.util.Collection;
import java.util.List;
import org.socialmap.understanding.QueryToken;

/** The words in the records of a map, for detecting spelling errors. */
public interface SpellingVocabulary {
    /** The words of a map without records. */
    SpellingVocabulary NONE = new SpellingVocabulary() {
        @Override
        public boolean has(String language, QueryToken word) {
            return false;
        }

        @Override
        public Collection<String> near(String surface, int edits) {
            return List.of();
        }
    };

    /** Returns whether a record contains the word, in any of its forms. */
    boolean has(String language, QueryToken word);

    /**
     * Returns the words of records that are similar to a word.
     *
     * @param surface the word as {@link LanguageChain#surface} returns it
     * @param edits the maximum edit distance
     */
    Collection<String> near(String surface, int edits);
}
