package org.socialmap.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.dataset.Synonyms;
import org.socialmap.language.Text;
import org.socialmap.laws.Tries;
import org.socialmap.record.Organization;
import org.socialmap.search.Suggestion;
import org.socialmap.understanding.analysis.Deadline;

/** Suggestions equal those of a search through every name, in the same order, after any changes. */
class SuggestLawTest {
    private static final DataSet CITY = city();
    private static final int LIMIT = 8;

    private static DataSet city() {
        DataSet all = ProjectDataSets.read("example-city");
        return all.with(all.catalog().visibleTo(Audience.PUBLIC));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    private interface Suggests {
        List<Suggestion> suggest(SearchIndex index, String typed);
    }

    @Tries(quick = 2, whole = 200)
    @Property
    void suggestionEqualsBruteForce(@ForAll("seeds") long seed) {
        assertThat(firstError(seed, SuggestLawTest::suggestions)).isEmpty();
    }

    /** The variant only matches the start of names. */
    @Test
    void detectsMatchingOfTheFirstWordOnly() {
        Suggests beginnings = (index, typed) -> suggestions(index, typed).stream()
                .filter(suggestion -> plain(suggestion.matched()).startsWith(plain(typed)))
                .toList();
        assertThat(new Random(1).longs(20).mapToObj(seed -> firstError(seed, beginnings)))
                .anyMatch(Optional::isPresent);
    }

    private static List<Suggestion> suggestions(SearchIndex index, String typed) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return snapshot.suggest(typed, LIMIT, Deadline.none());
        }
    }

    /** Returns the first typed text of a seed with wrong suggestions. */
    private static Optional<String> firstError(long seed, Suggests suggests) {
        Random random = new Random(seed);
        try (SearchIndex index = new SearchIndex(CITY)) {
            for (int round = 0; round < 4; round++) {
                Collection<Offer> offers = offers(index);
                for (int i = 0; i < 20; i++) {
                    String typed = typed(random, offers);
                    List<Object> right = bruteForce(typed, offers);
                    List<Object> actual = suggests.suggest(index, typed).stream()
                            .map(SuggestLawTest::thing)
                            .toList();
                    if (!actual.equals(right)) {
                        return Optional.of(typed + ": " + actual + ", expected " + right);
                    }
                }
                index.apply(change(random, offers));
            }
        }
        return Optional.empty();
    }

    private static Collection<Offer> offers(SearchIndex index) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return List.copyOf(snapshot.catalog().offers());
        }
    }

    /** Deletes a service, or renames an organization. */
    private static List<Change> change(Random random, Collection<Offer> offers) {
        Offer offer = List.copyOf(offers).get(random.nextInt(offers.size()));
        if (random.nextBoolean() && offer.units().isEmpty()) {
            return List.of(new Change.Delete(offer.service().reference()));
        }
        Organization one = offer.organization();
        Organization.Builder renamed = Organization.builder(one.id(), "Nieuwe Naam " + random.nextInt(9));
        String alternate = "Roepnaam " + random.nextInt(9);
        if (random.nextBoolean()) {
            renamed.alternateName(alternate);
        }
        return List.of(new Change.Put(renamed.description(one.description())
                .inspects(one.inspects())
                .provenance(one.provenance())
                .build()));
    }

    /** Returns the start of some words of a name or a need, possibly with an error. */
    private static String typed(Random random, Collection<Offer> offers) {
        List<String> labels = new ArrayList<>();
        names(offers).forEach((label, things) -> labels.add(label));
        String[] words = labels.get(random.nextInt(labels.size())).split(" ");
        int from = random.nextInt(words.length);
        String word = words[from];
        StringBuilder begun = new StringBuilder(word.substring(0, 1 + random.nextInt(word.length())));
        if (random.nextInt(3) == 0 && begun.length() > 2) {
            int at = 1 + random.nextInt(begun.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> begun.deleteCharAt(at);
                case 1 -> begun.insert(at, 'x');
                default -> begun.setCharAt(at, 'e');
            }
        }
        return random.nextInt(4) == 0 && words.length > 1 ? words[0] + " " + begun : begun.toString();
    }

    /** Returns everything with a name, by plain names; a need by all phrases for it. */
    private static Map<String, List<Object>> names(Collection<Offer> offers) {
        Map<String, List<Object>> names = new LinkedHashMap<>();
        CITY.taxonomy()
                .terms()
                .forEach(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                        .flatMap(text -> text.byLanguage().values().stream())
                        .forEach(label -> put(names, label, term.code())));
        for (Synonyms.NeedWords need : CITY.synonyms().needs()) {
            need.words()
                    .values()
                    .forEach(labels -> labels.stream()
                            .filter(label -> !label.contains("*"))
                            .forEach(label -> put(names, label, need.need())));
        }
        for (Offer offer : offers) {
            offer.service()
                    .name()
                    .byLanguage()
                    .values()
                    .forEach(label -> put(names, label, offer.service().name()));
            offer.organization()
                    .names()
                    .forEach(label -> put(names, label, offer.organization().id()));
        }
        return names;
    }

    private static void put(Map<String, List<Object>> names, String label, Object thing) {
        List<Object> things = names.computeIfAbsent(plain(label), key -> new ArrayList<>());
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }

    private record Found(boolean misspelt, boolean elsewhere, int kind, String name, Object thing) {}

    private static List<Object> bruteForce(String typed, Collection<Offer> offers) {
        String begin = plain(typed);
        List<String> words = List.of(begin.split(" "));
        List<Found> found = new ArrayList<>();
        names(offers).forEach((name, things) -> {
            boolean begins = name.startsWith(begin);
            boolean exactly = begin.length() < 3 ? begins : all(words, name, false);
            boolean isOneEditAway = begin.length() >= 3 && all(words, name, true);
            if (exactly || isOneEditAway) {
                things.forEach(thing -> found.add(new Found(!exactly, !begins, kind(thing), name, thing)));
            }
        });
        found.sort(Comparator.comparing(Found::misspelt)
                .thenComparing(Found::elsewhere)
                .thenComparing(Found::kind)
                .thenComparing(Found::name)
                .thenComparing(one -> one.thing().toString()));
        return found.stream().map(Found::thing).distinct().limit(LIMIT).toList();
    }

    private static int kind(Object thing) {
        return thing instanceof String ? 0 : thing instanceof Text ? 1 : 2;
    }

    private static boolean all(List<String> typed, String name, boolean tolerant) {
        return typed.stream()
                .allMatch(part -> Stream.of(name.split(" "))
                        .anyMatch(word ->
                                word.startsWith(part) || tolerant && part.length() >= 5 && isOneEditAway(word, part)));
    }

    /** Returns whether a letter was inserted, deleted, replaced, or swapped with its neighbor, except the first. */
    private static boolean isOneEditAway(String word, String part) {
        if (word.isEmpty() || word.charAt(0) != part.charAt(0)) {
            return false;
        }
        for (int at = 0; at <= part.length(); at++) {
            String before = part.substring(0, at);
            String after = part.substring(at);
            boolean less = at < part.length() && word.startsWith(before + after.substring(1));
            boolean swapped = after.length() > 1
                    && word.startsWith(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            boolean room = word.startsWith(before) && word.length() > at;
            boolean more = room && word.startsWith(before + word.charAt(at) + after);
            boolean other = room && !after.isEmpty() && word.startsWith(before + word.charAt(at) + after.substring(1));
            if (less || swapped || more || other) {
                return true;
            }
        }
        return false;
    }

    /** Takes the accents from Latin letters; in other alphabets a mark makes another letter. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "")
                .replace('ł', 'l');
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Object thing(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Need need -> need.code();
            case Suggestion.Service service -> service.name();
            case Suggestion.Organization organization -> organization.id();
        };
    }
}
