package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.eligibility.Standing;
import org.socialmap.laws.Tries;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RelaxedResult;
import org.socialmap.match.RelaxedResult.Kind;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.place.GeoPoint;

/** A query without results is relaxed, and each step is reported. */
class QueryRelaxationTest {
    private static final SocialMap MAP = TestMap.utrecht();
    private static final GeoPoint GRONINGEN = new GeoPoint(53.22, 6.57);

    @Test
    void splitsCompounds() {
        try (SocialMap map = TestMap.of("\"name\": {\"nl\": \"Een project\"}, \"rule\": {\"all\": []}")) {
            RelaxedResult instead = map.match(TestMap.asking("{}")
                            .text("vrijwilligersproject")
                            .locale(Locale.of("nl"))
                            .build())
                    .relaxed()
                    .orElseThrow();
            assertThat(instead.steps())
                    .containsExactly(new RelaxedResult.Step(
                            Kind.SPLIT, "niets gevonden voor deze woorden samen; gezocht op: vrijwilligers project"));
            assertThat(instead.options()).hasSize(1);
        }
    }

    @Test
    void dropsTheMaximumDistance() {
        RelaxedResult instead = instead(
                TestMap.asking("{}").needs("work.advertising").near(new SearchOrigin(GRONINGEN, OptionalDouble.of(1))));
        assertThat(kinds(instead)).containsExactly(Kind.AREA);
        assertThat(names(instead)).containsExactly("Informatie en advies");
    }

    @Test
    void broadensNeeds() {
        RelaxedResult instead = instead(TestMap.asking("{}").needs("health.pregnancy"));
        assertThat(kinds(instead)).containsExactly(Kind.PARENT_NEED);
        assertThat(instead.steps().getFirst().text())
                .isEqualTo("niets gevonden voor precies deze vraag; ruimer gezocht op: gezondheid");
        assertThat(names(instead)).contains("Huisarts", "Gezondheidsspreekuur");
    }

    @Test
    void offersGeneralHelpersLast() {
        RelaxedResult instead = instead(TestMap.asking("{}").text("xqzt wvbn"));
        assertThat(kinds(instead)).containsExactly(Kind.GENERAL_HELPERS);
        assertThat(names(instead)).contains("Individuele ondersteuning", "Vertrouwenspersoon");
    }

    /** An option that merely shares a word or a broader need would hide that there is nothing for just this. */
    @Test
    void namesFewRelatedOptionsWithGeneralHelpers() {
        RelaxedResult instead = instead(TestMap.asking("{}").text("waar kan ik gratis nederlands leren"));
        assertThat(kinds(instead)).containsExactly(Kind.PARENT_NEED, Kind.GENERAL_HELPERS, Kind.WORDS);
        assertThat(names(instead))
                .startsWith("Vragen als je nieuw bent in Nederland")
                .containsSubsequence("Individuele ondersteuning", "Weerbaarheidstraining")
                .containsSubsequence("Buurtteam", "Weerbaarheidstraining")
                .doesNotHaveDuplicates();
    }

    /** Near misses list closed options; open ones are listed beside them. */
    @Test
    void relaxesWhenEveryOptionIsClosed() {
        MatchResult result = MAP.match(TestMap.asking("{\"age\": 17}")
                .needs("money.bookkeeping")
                .locale(Locale.of("nl"))
                .build());
        assertThat(result.options()).isEmpty();
        assertThat(result.nearMisses()).isNotEmpty();
        assertThat(kinds(result.relaxed().orElseThrow())).containsExactly(Kind.PARENT_NEED, Kind.GENERAL_HELPERS);
        assertThat(result.relaxed().orElseThrow().options()).allMatch(option -> option.standing() != Standing.CLOSED);
    }

    @Test
    void doesNotRelaxAQueryWithResults() {
        assertThat(MAP.match(TestMap.debts().build()).relaxed()).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(60).filter(text -> !text.isBlank());
    }

    /** Whatever is typed, in any script, there is a result. */
    @Tries(quick = 50, whole = 2_000)
    @Property
    void noResultIsEmpty(@ForAll("texts") String text) {
        MatchResult result = MAP.match(TestMap.asking("{}").text(text).build());
        assertThat(result.options().isEmpty() && result.relaxed().isEmpty()).isFalse();
    }

    private static RelaxedResult instead(NeedProfile.Builder profile) {
        MatchResult result = MAP.match(profile.locale(Locale.of("nl")).build());
        assertThat(result.options()).isEmpty();
        return result.relaxed().orElseThrow();
    }

    private static List<Kind> kinds(RelaxedResult instead) {
        return instead.steps().stream().map(RelaxedResult.Step::kind).toList();
    }

    private static List<String> names(RelaxedResult instead) {
        return instead.options().stream()
                .map(option -> option.offer().service().name().in(Locale.of("nl")))
                .toList();
    }
}
