package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.place.GeoPoint;

/** A program in another package that uses only the public API. */
class EmbeddingTest {
    private static final DataSet UTRECHT =
            DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static NeedProfile profile() {
        Facts facts = Facts.none(UTRECHT.vocabulary())
                .with("age", Knowledge.exactly(30))
                .with("sex_work", new Knowledge.OfChoice(Set.of("current")))
                .with(
                        "residence",
                        new Knowledge.OfPlace(UTRECHT.vocabulary().places().leaves("GM0344")));
        return NeedProfile.builder(facts)
                .needs("money.tax")
                .languages(List.of("es"))
                .near(new SearchOrigin(new GeoPoint(52.09, 5.11), OptionalDouble.empty()))
                .locale(Locale.ENGLISH)
                .build();
    }

    @Test
    void aResultContainsWhatAnApplicationNeeds() {
        try (SocialMap map = SocialMap.builder(UTRECHT)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            MatchResult result = map.match(profile(), Audience.PUBLIC);
            ReferralOption first = result.options().getFirst();

            assertThat(first.standing()).isEqualTo(Standing.ASK);
            assertThat(first.offer().service().name().in(Locale.ENGLISH)).isEqualTo("Finance consultation hour");
            assertThat(first.reasons()).isNotEmpty();
            assertThat(first.howToReach()).isNotBlank();
            assertThat(result.evaluatedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void theSameProfileOnTheSameMapGetsTheSameResult() {
        try (SocialMap map = SocialMap.builder(UTRECHT)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            assertThat(described(map.match(profile()))).isEqualTo(described(map.match(profile())));
        }
    }

    @Test
    void severalMapsCanBeOpenAndAreClosedSeparately() {
        SocialMap one = SocialMap.inMemory(UTRECHT);
        try (SocialMap other = SocialMap.inMemory(UTRECHT)) {
            String before = described(other.match(profile()));
            one.close();
            assertThat(described(other.match(profile()))).isEqualTo(before);
        }
    }

    @Test
    void noThreadRunsAfterClose() {
        Set<Thread> before = threads();
        try (SocialMap map = SocialMap.inMemory(UTRECHT)) {
            map.match(profile());
        }
        Set<Thread> after = threads();
        after.removeAll(before);

        assertThat(after).isEmpty();
    }

    /** The folder in which the system lists the open files of a process. */
    @Test
    void noFileIsOpenAfterClose() throws IOException {
        Path open = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(
                Files.isDirectory(open),
                "skipped: this system does not list open files in /proc/self/fd; run it on Linux");
        Set<String> before = files(open);
        try (SocialMap map = SocialMap.inMemory(
                DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow())) {
            map.match(profile());
        }
        Set<String> after = files(open);
        after.removeAll(before);

        assertThat(after).noneMatch(file -> file.contains("datasets") || file.contains("tmp"));
    }

    private static Set<String> files(Path open) throws IOException {
        try (Stream<Path> links = Files.list(open)) {
            Set<String> files = new HashSet<>();
            for (Path link : links.toList()) {
                try {
                    files.add(Files.readSymbolicLink(link).toString());
                } catch (NoSuchFileException e) {
                    // That one was the listing itself.
                }
            }
            return files;
        }
    }

    @Test
    void toStringOfPersonalDataRevealsNothing() {
        NeedProfile profile = profile();

        assertThat(profile.toString() + profile.facts() + profile.near().orElseThrow())
                .doesNotContain("30", "current", "GM0344", "52.09", "es]", "sex_work");
        assertThat(profile.facts().find("residence").orElseThrow().toString()).isEqualTo("place");
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toCollection(HashSet::new));
    }

    private static String described(MatchResult result) {
        return result.totals()
                + result.options().stream()
                        .map(option -> option.offer().serviceAtLocation().id() + " "
                                + option.score().thousandths() + option.reasons() + option.openConditions())
                        .collect(Collectors.joining("\n"));
    }
}
