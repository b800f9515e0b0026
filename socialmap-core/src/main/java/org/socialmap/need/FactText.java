package org.socialmap.need;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.language.Messages;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceNode;

/** Describes what is known about a person in words, in one language. Immutable and safe for use by many threads. */
public final class FactText {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Locale locale;

    /** Creates a writer for the facts of a vocabulary, in the language of a locale. */
    public FactText(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.messages = Messages.beside(FactText.class, "facts", locale);
        this.locale = locale;
    }

    /**
     * Describes what is known about a fact.
     *
     * @throws java.util.NoSuchElementException if the vocabulary does not have the fact
     */
    public String words(String name, Knowledge knowledge) {
        FactDefinition fact = vocabulary.find(name).orElseThrow();
        String label = fact.label().in(locale);
        return switch (knowledge) {
            case Knowledge.OfBoolean bool -> words(fact, label, bool.mayBeTrue());
            case Knowledge.OfInteger integer -> labeled(label, number(fact, integer));
            case Knowledge.OfChoice choice -> labeled(label, values(fact, choice.possible()));
            case Knowledge.OfSet set ->
                labeled(label, members(values(fact, set.must()), set.must().equals(set.may())));
            case Knowledge.OfPlace place -> labeled(label, place(place.possible()));
            case Knowledge.OfPlaces places ->
                labeled(
                        label,
                        members(
                                places.must().stream().map(this::place).collect(Collectors.joining(", ")),
                                places.may().equals(union(places.must()))));
        };
    }

    private String words(FactDefinition fact, String label, boolean holds) {
        return Optional.ofNullable(fact.phrases().get(holds ? Phrase.HOLDS : Phrase.FAILS))
                .map(phrase -> phrase.in(locale))
                .orElseGet(() -> labeled(label, messages.text(holds ? "yes" : "no")));
    }

    private String number(FactDefinition fact, Knowledge.OfInteger known) {
        FactType.IntegerType type = (FactType.IntegerType) fact.type();
        String min = Integer.toString(known.min());
        String max = Integer.toString(known.max());
        String range = known.min() == known.max()
                ? min
                : known.max() == type.max()
                        ? messages.text("from", min)
                        : known.min() == type.min() ? messages.text("until", max) : messages.text("between", min, max);
        return type.unit()
                .map(unit -> messages.text("number", range, unit.in(locale)))
                .orElse(range);
    }

    private String values(FactDefinition fact, Collection<String> values) {
        return values.stream()
                .sorted()
                .map(value -> fact.valueLabel(value).in(locale))
                .collect(Collectors.joining(", "));
    }

    private String members(String members, boolean whole) {
        if (members.isEmpty()) {
            return messages.text("none");
        }
        return whole ? members : messages.text("at-least", members);
    }

    /**
     * Returns the name of a place. Several places may have the same leaves, such as a town that is its own
     * municipality.
     */
    private String place(LeafSet leaves) {
        return vocabulary.places().nodes().stream()
                .filter(node -> vocabulary.places().leaves(node.id()).equals(leaves))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> messages.text("known"));
    }

    private String name(PlaceNode node) {
        return vocabulary.placeLabel(node.id()).map(label -> label.in(locale)).orElse(node.name());
    }

    private static LeafSet union(List<LeafSet> sets) {
        return sets.stream().reduce(LeafSet.EMPTY, LeafSet::union);
    }

    private String labeled(String label, String value) {
        return messages.text("labeled", label, value);
    }
}
