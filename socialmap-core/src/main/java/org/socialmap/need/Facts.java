package org.socialmap.need;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about one person, in terms of one vocabulary. A fact about which nothing is known can have every value.
 * Immutable and safe for use by many threads. {@code toString} returns counts, never values.
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

    /** Returns an instance in which nothing is known. */
    public static Facts none(Vocabulary vocabulary) {
        return new Facts(vocabulary, Map.of(), Set.of());
    }

    /**
     * Returns these facts with one fact known, replacing what was known about it before.
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
     * Returns these facts with one fact that the person prefers not to give. What is known about it does not change,
     * and it is not asked for.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact
     */
    public Facts withDeclined(String fact) {
        require(fact);
        Set<String> more = new HashSet<>(declined);
        more.add(fact);
        return new Facts(vocabulary, known, more);
    }

    /** Returns what is known about a fact: the values that it can still have. Empty if the vocabulary has no such fact. */
    public Optional<Knowledge> find(String fact) {
        Knowledge knowledge = known.get(fact);
        return knowledge != null ? Optional.of(knowledge) : vocabulary.unknown(fact);
    }

    /** Returns whether something is known about this fact. */
    public boolean isKnown(String fact) {
        return known.containsKey(fact);
    }

    /** Returns whether a boolean fact is certainly true. */
    public boolean isTrue(String fact) {
        return known.get(fact) instanceof Knowledge.OfBoolean bool && !bool.mayBeFalse();
    }

    /** Returns whether the person prefers not to give this fact. */
    public boolean isDeclined(String fact) {
        return declined.contains(fact);
    }

    /** Returns the ids of the facts about which something is known. */
    public Set<String> known() {
        return Collections.unmodifiableSet(known.keySet());
    }

    /** Returns the ids of the facts about which something is known, or which the person prefers not to give. */
    public Set<String> answered() {
        Set<String> answered = new HashSet<>(known.keySet());
        answered.addAll(declined);
        return answered;
    }

    /** Returns the vocabulary that defines these facts. */
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
