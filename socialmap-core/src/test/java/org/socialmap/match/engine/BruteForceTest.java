package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Standing;
import org.socialmap.laws.Tries;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.Totals;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;
import org.socialmap.record.Service;
import org.socialmap.record.Validity;
import org.socialmap.search.Facet;

/** On the Utrecht map, matching through the index gives the same standings as judging every service individually. */
class BruteForceTest {
    private static final SocialMap MAP = TestMap.utrecht();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 300, whole = 20_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void indexAndBruteForceGiveTheSameTotalsAndStandings(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Facts facts = facts(random);
        List<String> needs = needs(random);
        MatchResult result =
                MAP.match(NeedProfile.builder(facts).needs(needs).limit(50).build());

        Map<Standing, Integer> expected = new EnumMap<>(Standing.class);
        for (Offer offer : MAP.catalog(Audience.PUBLIC).offers()) {
            if (isCandidate(offer.service(), needs)) {
                expected.merge(standing(offer, facts, needs), 1, Integer::sum);
            }
        }
        assertThat(result.totals())
                .isEqualTo(new Totals(
                        expected.getOrDefault(Standing.FITS, 0),
                        expected.getOrDefault(Standing.ASK, 0),
                        expected.getOrDefault(Standing.NEGOTIABLE, 0),
                        expected.getOrDefault(Standing.CLOSED, 0)));
        assertThat(facets(result)).isEqualTo(counted(facts, needs));
        for (ReferralOption option : result.options()) {
            assertThat(option.standing()).isEqualTo(standing(option.offer(), facts, needs));
            assertThat(option.standing() == Standing.FITS)
                    .isEqualTo(option.openConditions().isEmpty());
            assertThat(option.howToReach()).isNotBlank();
        }
        if (result.totals().fits() == 0 && result.totals().closed() > 0) {
            assertThat(result.nearMisses())
                    .isNotEmpty()
                    .allMatch(miss -> !miss.obstacles().isEmpty());
        }
    }

    private static Map<String, Integer> facets(MatchResult result) {
        Map<String, Integer> facets = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            result.facets().counts(facet).forEach((value, count) -> facets.put(facet + " " + value, count));
        }
        return facets;
    }

    /** Counts the facets of every option that is not closed, one by one. */
    private static Map<String, Integer> counted(Facts facts, List<String> needs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Offer offer : MAP.catalog(Audience.PUBLIC).offers()) {
            Service service = offer.service();
            if (isCandidate(service, needs) && standing(offer, facts, needs) != Standing.CLOSED) {
                counts.merge("ORGANIZATION " + offer.organization().id(), 1, Integer::sum);
                service.needs().stream().distinct().forEach(need -> counts.merge("NEED " + need, 1, Integer::sum));
                service.spokenLanguages().forEach(code -> counts.merge("LANGUAGE " + code, 1, Integer::sum));
                service.channels().stream()
                        .map(channel -> channel.channel().name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .forEach(channel -> counts.merge("CHANNEL " + channel, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static boolean isCandidate(Service service, List<String> needs) {
        Taxonomy taxonomy = MAP.dataSet().taxonomy();
        return needs.stream()
                .anyMatch(asked -> service.needs().stream()
                        .anyMatch(code -> code.equals(asked)
                                || code.startsWith(asked + ".")
                                        && !taxonomy.find(code).orElseThrow().onlyWhenAsked()));
    }

    private static Standing standing(Offer offer, Facts facts, List<String> needs) {
        Service service = offer.service();
        Standing byRule =
                Eligibility.judge(service.rule().stream().toList(), facts).standing();
        boolean doubtful = service.doubt().isPresent()
                || service.validity().stateOn(LocalDate.of(2026, 11, 23)) != Validity.State.CURRENT;
        boolean mayBeInaccessible = needs.stream().anyMatch(need -> need.startsWith("shelter"))
                && facts.isTrue("wheelchair")
                && offer.location()
                        .filter(location -> !location.isWheelchairAccessible())
                        .isPresent();
        return (doubtful || mayBeInaccessible) && byRule == Standing.FITS ? Standing.ASK : byRule;
    }

    private static List<String> needs(Random random) {
        List<String> codes = MAP.dataSet().taxonomy().terms().stream()
                .map(term -> term.code())
                .toList();
        return List.of(codes.get(random.nextInt(codes.size())), codes.get(random.nextInt(codes.size())));
    }

    private static Facts facts(Random random) {
        Vocabulary vocabulary = MAP.dataSet().vocabulary();
        Facts facts = Facts.none(vocabulary);
        for (FactDefinition fact : vocabulary.facts()) {
            if (random.nextInt(3) > 0) {
                facts = facts.with(fact.id(), knowledge(fact.type(), random));
            }
        }
        return facts;
    }

    private static Knowledge knowledge(FactType type, Random random) {
        return switch (type) {
            case FactType.BooleanType bool -> {
                boolean value = random.nextBoolean();
                yield new Knowledge.OfBoolean(value, !value);
            }
            case FactType.IntegerType integer -> {
                int value = 10 + random.nextInt(20);
                yield new Knowledge.OfInteger(value, value + random.nextInt(3));
            }
            case FactType.ChoiceType choice -> new Knowledge.OfChoice(Set.of(one(choice.values(), random)));
            case FactType.SetType set -> {
                Set<String> members = Set.of(one(set.values(), random));
                yield new Knowledge.OfSet(members, members);
            }
            case FactType.PlaceType place -> new Knowledge.OfPlace(place(random));
            case FactType.PlacesType places -> {
                LeafSet leaves = place(random);
                yield new Knowledge.OfPlaces(List.of(leaves), leaves);
            }
        };
    }

    private static LeafSet place(Random random) {
        return MAP.dataSet()
                .vocabulary()
                .places()
                .leaves(one(List.of("GM0344", "GM0363", "NL-UT", "NL-NH", "gooi_en_vechtstreek", "NL"), random));
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
