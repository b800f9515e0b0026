package org.socialmap.need;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one person, over one vocabulary. A fact that is not mentioned can still be everything. Immutable and
 * safe for use by many threads; {@code toString} counts and never tells.
 */
public final class Facts {
    private final Vocabulary vocabulary;
    private final Map<String, Knowledge> known;
    private final Set<String> declined;

    private Facts(Vocabulary vocabulary, Map<String, Knowledge> known, Set<String> declined) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.declined = declined;
    }

    /** Nothing is known. */
    public static Facts none(Vocabulary vocabulary) {
        return new Facts(vocabulary, Map.of(), Set.of());
    }

    /**
     * The same with one fact known; what was known of it before is replaced.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact
     */
    public Facts with(String fact, Knowledge knowledge) {
        require(fact);
        Map<String, Knowledge> more = new HashMap<>(known);
        more.put(fact, knowledge);
        return new Facts(vocabulary, more, declined);
    }

    /**
     * The same with one fact that the person rather not tells: as unknown as before, and not to be asked.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact
     */
    public Facts withDeclined(String fact) {
        require(fact);
        Set<String> more = new HashSet<>(declined);
        more.add(fact);
        return new Facts(vocabulary, known, more);
    }

    /** The values a fact can still have; empty if the vocabulary does not know the fact. */
    public Optional<Knowledge> of(String fact) {
        Knowledge knowledge = known.get(fact);
        return knowledge != null ? Optional.of(knowledge) : vocabulary.unknown(fact);
    }

    /** Whether something was told about this fact. */
    public boolean tells(String fact) {
        return known.containsKey(fact);
    }

    /** Whether the person rather not tells this fact. */
    public boolean isDeclined(String fact) {
        return declined.contains(fact);
    }

    /** The ids of the facts of which something was told. */
    public Set<String> told() {
        return Collections.unmodifiableSet(known.keySet());
    }

    /** The vocabulary that these facts speak. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public String toString() {
        return "Facts[" + known.size() + " known, " + declined.size() + " declined]";
    }

    private void require(String fact) {
        if (vocabulary.find(fact).isEmpty()) {
            throw new IllegalArgumentException("the vocabulary has no such fact");
        }
    }
}
