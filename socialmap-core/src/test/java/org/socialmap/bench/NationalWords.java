package org.socialmap.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.FactType.BooleanType;
import org.socialmap.need.FactType.ChoiceType;
import org.socialmap.need.FactType.IntegerType;
import org.socialmap.need.FactType.PlaceType;
import org.socialmap.need.FactType.SetType;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/**
 * The vocabulary of a fictional country: facts in alphabetical order, places (350 municipalities, 12 provinces) and
 * 200 needs.
 */
final class NationalWords {
    static final int MUNICIPALITIES = 350;
    static final int PROVINCES = 12;
    static final int NEEDS = 200;
    private static final int NEEDS_PER_GROUP = 10;
    private static final int WORDS = 50_000;
    private static final String SYLLABLES = "bcdfgklmnprtvz";

    static final List<String> GENDERS = List.of("woman", "man", "non_binary");
    static final List<String> PAPERS = List.of("citizen", "permit", "none");
    static final List<String> HOUSING = List.of("own", "rented", "temporary", "street");
    static final List<String> HOUSEHOLD = List.of("alone", "partner", "children");
    static final List<String> INCOME = List.of("none", "low", "middle", "high");
    static final List<String> TROUBLES = List.of("debt", "trauma", "addiction", "illness", "violence");
    static final List<String> LANGUAGES = List.of("nl", "en", "es", "pl", "ar", "tr");

    /** Facts that few providers ask about; with the others as many as the map of one town has. */
    static final int RARE_FACTS = 14;

    private NationalWords() {}

    static Vocabulary vocabulary() {
        List<FactDefinition> facts = Stream.concat(
                        Stream.of(
                                fact("age", new IntegerType(0, 120, Optional.empty()), 0),
                                fact("residence", new PlaceType(), 0),
                                fact("gender", new ChoiceType(GENDERS), 1),
                                fact("papers", new ChoiceType(PAPERS), 3),
                                fact("housing", new ChoiceType(HOUSING), 1),
                                fact("household", new ChoiceType(HOUSEHOLD), 1),
                                fact("income", new ChoiceType(INCOME), 2),
                                fact("troubles", new SetType(TROUBLES), 3),
                                fact("uses", new BooleanType(), 3),
                                fact("insured", new BooleanType(), 1)),
                        IntStream.range(0, RARE_FACTS).mapToObj(i -> fact(rareFact(i), new BooleanType(), i % 4)))
                .sorted(Comparator.comparing(FactDefinition::id))
                .toList();
        return new Vocabulary(facts, places(), Map.of());
    }

    static Taxonomy taxonomy() {
        return new Taxonomy(IntStream.range(0, NEEDS)
                .mapToObj(i -> {
                    int group = i / NEEDS_PER_GROUP;
                    Optional<String> parent =
                            i % NEEDS_PER_GROUP == 0 ? Optional.empty() : Optional.of(need(group * NEEDS_PER_GROUP));
                    TaxonomyTerm.Builder term = TaxonomyTerm.builder(need(i), text(word(i * 7) + " " + i));
                    parent.ifPresent(term::parent);
                    return term.build();
                })
                .toList());
    }

    static String need(int number) {
        return "need" + number;
    }

    static String rareFact(int number) {
        return "has" + number;
    }

    static String municipality(int number) {
        return "town" + number;
    }

    static String province(int number) {
        return "province" + number % PROVINCES;
    }

    static GeoPoint point(int municipality) {
        return new GeoPoint(50.8 + municipality % 19 * 0.14, 3.6 + municipality / 19 * 0.18);
    }

    /** Returns a word of the language: syllables of a consonant and a vowel, so that no stemmer changes them. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank % WORDS + 200; rest > 0; rest /= SYLLABLES.length()) {
            word.append(SYLLABLES.charAt(rest % SYLLABLES.length())).append('o');
        }
        return word.append('k').toString();
    }

    static Zipf words() {
        return new Zipf(WORDS);
    }

    static Text text(String words) {
        return Text.of("nl", words);
    }

    private static PlaceGraph places() {
        Stream<PlaceNode> provinces = IntStream.range(0, PROVINCES)
                .mapToObj(i -> new PlaceNode(province(i), province(i), List.of("country"), true, Optional.empty()));
        Stream<PlaceNode> towns = IntStream.range(0, MUNICIPALITIES)
                .mapToObj(i -> new PlaceNode(
                        municipality(i), municipality(i), List.of(province(i)), true, Optional.of(point(i))));
        PlaceNode country = new PlaceNode("country", "country", List.of(), true, Optional.empty());
        return PlaceGraph.of(Stream.of(Stream.of(country), provinces, towns)
                .flatMap(nodes -> nodes)
                .toList());
    }

    private static FactDefinition fact(String id, FactType type, int sensitivity) {
        return FactDefinition.builder(id, type, text(id), text(id))
                .sensitivity(sensitivity)
                .build();
    }
}
