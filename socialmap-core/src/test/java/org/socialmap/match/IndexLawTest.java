package org.socialmap.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.SocialMap;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;
import org.socialmap.catalog.Validity;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Person;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.Channel;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;

/**
 * Law 5: the index never lies. Random maps that change again and again, so that the index has several segments, deleted
 * documents and documents that came back; random people and wishes; against looking at every service one by one.
 */
class IndexLawTest {
    private static final int PROFILES = 4;
    private static final int CHANGES = 3;
    private static final int TWIN_TRIES = 60;
    private static final LocalDate DAY = LocalDate.ofInstant(TestMap.NOW, ZoneOffset.UTC);

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(tries = 900, shrinking = ShrinkingMode.OFF)
    void theIndexNeverLies(@ForAll("seeds") long seed) {
        assertThat(lie(seed, result -> result)).isEmpty();
    }

    @Example
    void totalsCountedBeforeDeletesAreCaught() {
        assertCaught(result -> with(
                result,
                new Totals(
                        result.totals().fits() + 1,
                        result.totals().ask(),
                        result.totals().negotiable(),
                        result.totals().closed())));
    }

    @Example
    void anOptionThatIsHiddenIsCaught() {
        assertCaught(result -> new MatchResult(
                result.evaluatedAt(),
                result.revision(),
                result.totals(),
                result.urgent(),
                result.options().stream().skip(1).toList(),
                result.nextQuestions(),
                result.nearMisses(),
                result.facets(),
                result.nextCursor()));
    }

    @Example
    void anOrderByIdIsCaught() {
        assertCaught(result -> new MatchResult(
                result.evaluatedAt(),
                result.revision(),
                result.totals(),
                result.urgent(),
                result.options().stream()
                        .sorted(Comparator.comparing(
                                option -> option.offer().at().id()))
                        .toList(),
                result.nextQuestions(),
                result.nearMisses(),
                result.facets(),
                result.nextCursor()));
    }

    private static MatchResult with(MatchResult result, Totals totals) {
        return new MatchResult(
                result.evaluatedAt(),
                result.revision(),
                totals,
                result.urgent(),
                result.options(),
                result.nextQuestions(),
                result.nearMisses(),
                result.facets(),
                result.nextCursor());
    }

    private static void assertCaught(Function<MatchResult, MatchResult> twin) {
        assertThat(new Random(5).longs(TWIN_TRIES).mapToObj(seed -> lie(seed, twin)))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    /** The first thing that is wrong, if anything is; the twin may change what the map answers. */
    private static Optional<String> lie(long seed, Function<MatchResult, MatchResult> twin) {
        Random random = new Random(seed);
        RandomMap records = new RandomMap(random, 3 + random.nextInt(12));
        try (SocialMap map = SocialMap.inMemory(records.dataSet(), Clock.fixed(TestMap.NOW, ZoneOffset.UTC))) {
            for (int change = 0; change <= CHANGES; change++) {
                for (int i = 0; i < PROFILES; i++) {
                    NeedProfile profile =
                            records.profile(Person.random(random).facts()).build();
                    Optional<String> lie = lie(map.dataSet(), profile, twin.apply(map.match(profile)));
                    if (lie.isPresent()) {
                        return lie;
                    }
                }
                records.change();
                map.update(records.catalog());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lie(DataSet dataSet, NeedProfile profile, MatchResult result) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        Map<UUID, Standing> open = new HashMap<>();
        for (Offer offer : dataSet.catalog().offers()) {
            if (isCandidate(offer.service(), offer.organization().name(), profile)) {
                Standing standing = standing(offer.service(), profile);
                counts.merge(standing, 1, Integer::sum);
                if (standing != Standing.CLOSED) {
                    open.put(offer.at().id(), standing);
                }
            }
        }
        Totals totals = new Totals(
                counts.getOrDefault(Standing.FITS, 0),
                counts.getOrDefault(Standing.ASK, 0),
                counts.getOrDefault(Standing.NEGOTIABLE, 0),
                counts.getOrDefault(Standing.CLOSED, 0));
        if (!result.totals().equals(totals)) {
            return Optional.of("totals " + result.totals() + ", right is " + totals);
        }
        if (result.options().size() != Math.min(profile.limit(), open.size())) {
            return Optional.of(result.options().size() + " options of " + open.size());
        }
        for (ReferralOption option : result.options()) {
            if (open.get(option.offer().at().id()) != option.standing()) {
                return Optional.of("an option stands as " + option.standing());
            }
        }
        return ordered(profile, result) ? misses(profile, result) : Optional.of("the order is wrong");
    }

    private static Optional<String> misses(NeedProfile profile, MatchResult result) {
        boolean wanted =
                result.totals().fits() < profile.limit() && result.totals().closed() > 0;
        boolean empty = result.nearMisses().isEmpty();
        boolean unexplained =
                result.nearMisses().stream().anyMatch(miss -> miss.failing().isEmpty());
        return wanted == empty || unexplained ? Optional.of("near misses are wrong") : Optional.empty();
    }

    /** Nobody in these maps says for whom she asks: who inspects comes last. Then standing, score, id. */
    private static boolean ordered(NeedProfile profile, MatchResult result) {
        List<ReferralOption> sorted = result.options().stream()
                .sorted(Comparator.comparing((ReferralOption option) -> heldBack(profile, option))
                        .thenComparing(ReferralOption::standing)
                        .thenComparing(option -> -option.score().totalThousandths())
                        .thenComparing(option -> option.offer().at().id().toString()))
                .toList();
        return sorted.equals(result.options());
    }

    private static boolean heldBack(NeedProfile profile, ReferralOption option) {
        return option.offer().organization().inspects()
                && profile.needs().stream().noneMatch(option.offer().service().needs()::contains);
    }

    private static boolean isCandidate(Service service, String organization, NeedProfile profile) {
        boolean reserved =
                !service.needs().isEmpty() && service.needs().stream().allMatch("quit"::equals);
        boolean asked = profile.needs().isEmpty()
                ? !reserved && sharesAWord(service, profile.text().orElseThrow())
                : profile.needs().stream()
                        .anyMatch(need -> service.needs().stream()
                                .anyMatch(code -> code.equals(need) || code.startsWith(need + ".")));
        return asked
                && !lacks(profile, Wish.LANGUAGES, service, speaks(service, profile))
                && !lacks(profile, Wish.CHANNELS, service, reaches(service, profile));
    }

    private static boolean sharesAWord(Service service, String text) {
        String said = String.join(
                " ",
                service.name().byLanguage().get("en"),
                service.description().byLanguage().get("en"),
                service.examples().getFirst().byLanguage().get("en"),
                String.join(" ", service.needs()).replace('.', ' '));
        List<String> words = List.of(said.split(" "));
        return Set.of(text.split(" ")).stream().anyMatch(words::contains);
    }

    private static boolean lacks(NeedProfile profile, Wish wish, Service service, boolean met) {
        boolean wished = wish == Wish.LANGUAGES
                ? !profile.languages().isEmpty()
                : !profile.channels().isEmpty();
        return wished && profile.required().contains(wish) && service.complete().contains(wish) && !met;
    }

    private static boolean speaks(Service service, NeedProfile profile) {
        return service.languages().stream()
                .anyMatch(language -> profile.languages().contains(language.code()));
    }

    private static boolean reaches(Service service, NeedProfile profile) {
        Set<Channel> wished = profile.channels();
        return service.channels().stream().anyMatch(channel -> wished.contains(channel.channel()));
    }

    private static Standing standing(Service service, NeedProfile profile) {
        Facts facts = profile.facts();
        Validity.State state = service.validity().on(DAY);
        if (state == Validity.State.ENDED || service.status() != Service.Status.ACTIVE) {
            return Standing.CLOSED;
        }
        Standing best = service.units().isEmpty()
                ? Eligibility.judge(service.rule(), Optional.empty(), facts).standing()
                : service.units().stream()
                        .map(Unit::rule)
                        .map(rule ->
                                Eligibility.judge(service.rule(), rule, facts).standing())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        boolean doubt = service.doubt().isPresent()
                || state == Validity.State.PAST_PLANNED_END
                || unmet(profile, Wish.LANGUAGES, profile.languages().isEmpty(), speaks(service, profile))
                || unmet(profile, Wish.CHANNELS, profile.channels().isEmpty(), reaches(service, profile));
        return doubt && best == Standing.FITS ? Standing.ASK : best;
    }

    private static boolean unmet(NeedProfile profile, Wish wish, boolean unsaid, boolean met) {
        return profile.required().contains(wish) && !unsaid && !met;
    }
}
