package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.dataset.Synonyms.NeedWords;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.laws.Tries;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.NeedProfile;

/**
 * Adding a synonym to a need removes no option from an answer, though it may show that the option does not meet the need:
 * such options are listed last in the relaxed result.
 */
class SynonymLawTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");
    private static final List<String> QUERIES = queries();
    private static final int QUERIES_PER_TRY = 12;

    private static List<String> queries() {
        try (Stream<String> lines = Files.lines(Path.of("src", "test", "resources", "relevance", "working.jsonl"))) {
            return lines.map(line -> line.replaceFirst(".*\"text\": \"", "").replaceFirst("\", \"grades.*", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 8, whole = 400)
    @Property
    void addingASynonymLosesNoResult(@ForAll("seeds") long seed) {
        assertThat(lost(UTRECHT, seed, SynonymLawTest::added)).isEmpty();
    }

    /** The variant replaces the synonyms of all needs instead of adding to them; examples would make up for that. */
    @Test
    void detectsReplacedSynonyms() {
        DataSet phrasesOnly = UTRECHT.with(List.<Example>of());
        Random random = new Random(1);
        assertThat(Stream.generate(random::nextLong)
                        .limit(40)
                        .map(seed -> lost(phrasesOnly, seed, (all, more) -> more)))
                .anyMatch(Optional::isPresent);
    }

    private static List<NeedWords> added(List<NeedWords> all, List<NeedWords> more) {
        return Stream.concat(all.stream(), more.stream()).toList();
    }

    private static Optional<String> lost(DataSet dataSet, long seed, BinaryOperator<List<NeedWords>> adds) {
        Random random = new Random(seed);
        List<String> asked = Stream.generate(() -> any(QUERIES, random))
                .limit(QUERIES_PER_TRY)
                .toList();
        List<NeedWords> needs = adds.apply(dataSet.synonyms().needs(), List.of(word(asked, random)));
        DataSet more = dataSet.with(dataSet.synonyms().toBuilder().needs(needs).build());
        try (SocialMap before = SocialMap.inMemory(dataSet);
                SocialMap after = SocialMap.inMemory(more)) {
            for (String text : asked) {
                MatchResult without = before.match(profile(text));
                // A word that has become known is no longer corrected to another: that is a different query.
                if (without.text().corrections().isEmpty()) {
                    Set<UUID> lost = ids(without.options());
                    MatchResult with = after.match(profile(text));
                    lost.removeAll(ids(with.options()));
                    with.relaxed().ifPresent(relaxed -> lost.removeAll(ids(relaxed.options())));
                    if (!lost.isEmpty()) {
                        return Optional.of(text);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Some words of the queries or other words, for any need, clear or faint. */
    private static NeedWords word(List<String> asked, Random random) {
        List<String> words = new ArrayList<>(List.of(any(asked, random).split("[^\\p{L}]+")));
        words.removeIf(String::isEmpty);
        int from = random.nextInt(words.size());
        String phrase = String.join(" ", words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(3))));
        Map<String, List<String>> phrases = Map.of(any(List.of("nl", "en", "es"), random), List.of(phrase));
        String need =
                any(UTRECHT.taxonomy().terms().stream().map(TaxonomyTerm::code).toList(), random);
        return random.nextBoolean() ? new NeedWords(need, phrases, Map.of()) : new NeedWords(need, Map.of(), phrases);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static NeedProfile profile(String text) {
        return TestMap.asking("{}").text(text).limit(50).build();
    }

    private static Set<UUID> ids(List<ReferralOption> options) {
        return options.stream()
                .map(option -> option.offer().serviceAtLocation().id())
                .collect(Collectors.toSet());
    }
}
