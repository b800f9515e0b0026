package org.socialmap.match.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Changes;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Person;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.ScorePart;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.Facet;

/**
 * Law 5: the index never lies. A random map changes again and again, so that the index has several segments, deleted
 * and restored documents, and merges. Random profiles are matched page by page, and each result is compared with the
 * {@link Oracle}.
 */
final class IndexLaw {
    /** The number of profiles for each state of a map. */
    static final int PROFILES = 4;
    /** The number of changes of most maps. */
    static final int CHANGES = 3;
    /** One in this many maps changes so often that segments are merged. */
    private static final int MANY_CHANGES_EVERY = 25;

    private static final int MANY_CHANGES = 30;
    /** More options than any random map has. */
    private static final int MAX_OPTIONS = 10_000;

    private static final int MAX_NEAR_MISSES = 5;
    private static final int MAX_QUESTIONS = 3;

    private IndexLaw() {}

    /** Returns the first error on the map of a seed, if there is one. */
    static Optional<String> error(long seed, Function<DataSet, Engine> makes) {
        Random random = new Random(seed);
        RandomMap records = new RandomMap(random, 3 + random.nextInt(12));
        int changes = random.nextInt(MANY_CHANGES_EVERY) == 0 ? MANY_CHANGES : CHANGES;
        DataSet dataSet = records.dataSet();
        try (Engine engine = makes.apply(dataSet)) {
            for (int change = 0; change <= changes; change++) {
                records.reports().forEach(engine::report);
                for (int i = 0; i < PROFILES; i++) {
                    Person person = Person.random(random, records.vocabulary());
                    NeedProfile.Builder profile = records.profile(person.facts());
                    Oracle oracle = new Oracle(records.catalog(), records.reports(), profile.build(), person);
                    Optional<String> error = error(engine, profile, oracle);
                    if (error.isPresent()) {
                        return error;
                    }
                }
                Catalog before = records.catalog();
                records.change();
                engine.apply(Changes.between(before, records.catalog()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> error(Engine engine, NeedProfile.Builder profile, Oracle oracle) {
        try {
            return new Answer(engine, profile).error(oracle);
        } catch (NoSuchElementException e) {
            return Optional.of("an option is proposed that is not there");
        }
    }

    /** All pages of a result. */
    private static final class Answer {
        private final NeedProfile profile;
        private final MatchResult first;
        private final List<ReferralOption> options = new ArrayList<>();

        Answer(Engine engine, NeedProfile.Builder builder) {
            profile = builder.build();
            first = engine.match(profile);
            options.addAll(first.options());
            Optional<String> cursor = first.nextCursor();
            // Pages that never end are detected by the number of their options.
            while (cursor.isPresent() && options.size() < MAX_OPTIONS) {
                MatchResult next = engine.match(builder.cursor(cursor.get()).build());
                options.addAll(next.options());
                cursor = next.nextCursor();
            }
        }

        Optional<String> error(Oracle oracle) {
            if (!first.totals().equals(oracle.totals())) {
                return Optional.of("totals are " + first.totals() + ", right is " + oracle.totals());
            }
            if (!facets().equals(oracle.facets())) {
                return Optional.of("facets are " + facets() + ", right is " + oracle.facets());
            }
            return options(oracle).or(() -> questions(oracle)).or(() -> nearMisses(oracle));
        }

        private Map<String, Integer> facets() {
            Map<String, Integer> facets = new TreeMap<>();
            for (Facet facet : Facet.values()) {
                first.facets().counts(facet).forEach((value, count) -> facets.put(facet + " " + value, count));
            }
            return facets;
        }

        /** Compares options, standings, scores and order. */
        private Optional<String> options(Oracle oracle) {
            Map<UUID, Integer> words = options.stream()
                    .collect(Collectors.toMap(
                            option -> option.offer().serviceAtLocation().id(), Answer::words));
            List<ExpectedOption> expected = oracle.candidates().stream()
                    .filter(candidate -> candidate.standing() != Standing.CLOSED)
                    .sorted(Comparator.comparing((ExpectedOption candidate) -> candidate.place(words.getOrDefault(
                                    candidate.offer().serviceAtLocation().id(), 0)))
                            .thenComparing(ExpectedOption::vacancy)
                            .thenComparing(ExpectedOption::standing)
                            .thenComparing(candidate -> -candidate.score()
                                    - words.getOrDefault(
                                            candidate
                                                    .offer()
                                                    .serviceAtLocation()
                                                    .id(),
                                            0))
                            .thenComparing(candidate ->
                                    candidate.offer().serviceAtLocation().id().toString()))
                    .toList();
            if (first.options().size() != Math.min(profile.limit(), expected.size())
                    || options.size() != expected.size()) {
                return Optional.of(options.size() + " options, right is " + expected.size());
            }
            for (int i = 0; i < options.size(); i++) {
                ReferralOption option = options.get(i);
                ExpectedOption right = expected.get(i);
                if (!option.offer()
                        .serviceAtLocation()
                        .id()
                        .equals(right.offer().serviceAtLocation().id())) {
                    return Optional.of("another option is number " + i);
                }
                if (option.standing() != right.standing()) {
                    return Optional.of("stands as " + option.standing() + ", right is " + right.standing());
                }
                if (option.score().totalThousandths() - words(option) != right.score()) {
                    return Optional.of("scores " + option.score().thousandths() + ", right is " + right.score());
                }
                if (words(option) > 0 != right.wordsCount()) {
                    return Optional.of("words are worth " + words(option));
                }
            }
            return Optional.empty();
        }

        private static int words(ReferralOption option) {
            return option.score().thousandths().getOrDefault(ScorePart.TEXT, 0);
        }

        /** Compares the three most important questions; questions of equal weight may be in either order. */
        private Optional<String> questions(Oracle oracle) {
            List<Offer> order = options.stream().map(ReferralOption::offer).toList();
            Map<String, OracleQuestion> open = oracle.questions(order);
            Map<String, Integer> decides = oracle.decides(order);
            List<NextQuestion> asked = first.nextQuestions();
            if (asked.size() != Math.min(MAX_QUESTIONS, open.size())) {
                return Optional.of(asked.size() + " questions of " + open.size());
            }
            Optional<OracleQuestion> before = Optional.empty();
            for (NextQuestion question : asked) {
                OracleQuestion right = open.remove(question.fact());
                if (right == null || before.filter(right::isClearlyBefore).isPresent()) {
                    return Optional.of("asks " + question.fact() + " too late or for nothing");
                }
                if (question.optionCount() != decides.get(question.fact())) {
                    return Optional.of(question.fact() + " decides " + decides.get(question.fact()));
                }
                before = Optional.of(right);
            }
            Optional<OracleQuestion> last = before;
            return open.values().stream()
                            .anyMatch(
                                    other -> last.filter(other::isClearlyBefore).isPresent())
                    ? Optional.of("a better question is not asked")
                    : Optional.empty();
        }

        private Optional<String> nearMisses(Oracle oracle) {
            if (first.totals().fits() >= profile.limit()) {
                return first.nearMisses().isEmpty() ? Optional.empty() : Optional.of("near misses without need");
            }
            List<ExpectedOption> closed = oracle.candidates().stream()
                    .filter(candidate -> candidate.standing() == Standing.CLOSED)
                    .sorted(Comparator.comparingInt(ExpectedOption::obstacles)
                            .thenComparing(ExpectedOption::inspection)
                            .thenComparing(candidate -> -candidate.score())
                            .thenComparing(candidate ->
                                    candidate.offer().serviceAtLocation().id().toString()))
                    .toList();
            List<UUID> right = closed.stream()
                    .limit(MAX_NEAR_MISSES)
                    .map(candidate -> candidate.offer().serviceAtLocation().id())
                    .toList();
            List<UUID> actual = first.nearMisses().stream()
                    .map(miss -> miss.offer().serviceAtLocation().id())
                    .toList();
            Map<UUID, Integer> obstacles = closed.stream()
                    .collect(Collectors.toMap(
                            candidate -> candidate.offer().serviceAtLocation().id(), ExpectedOption::obstacles));
            boolean same = profile.text().isEmpty()
                    ? actual.equals(right)
                    // The text score of a closed option is not reported: only the number of obstacles is compared.
                    : actual.stream()
                            .map(obstacles::get)
                            .toList()
                            .equals(right.stream().map(obstacles::get).toList());
            boolean unexplained = first.nearMisses().stream()
                    .anyMatch(miss -> miss.obstacles().isEmpty());
            return same && !unexplained ? Optional.empty() : Optional.of("near misses are wrong");
        }
    }
}
