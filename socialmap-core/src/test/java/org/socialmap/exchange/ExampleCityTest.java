package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.capacity.Freshness;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Service;

/** The fictional city has what demonstrations need: beds of every kind, and results that a worker would recognize. */
class ExampleCityTest {
    private static final DataSetReading READING = DataSetReader.read(Path.of("..", "datasets", "example-city"));
    private static SocialMap map;

    @BeforeAll
    static void open() {
        map = SocialMap.inMemory(READING.orThrow());
        READING.samples().forEach(map.capacity(Actor.EMBEDDER)::report);
    }

    @AfterAll
    static void close() {
        map.close();
    }

    @Test
    void isValidAndMarkedAsFictional() {
        DataSet city = READING.orThrow();
        assertThat(READING.notices()).isEmpty();
        assertThat(city.info().fictional()).isTrue();
        assertThat(city.info().name().in(Locale.ENGLISH)).contains("made up");
        Catalog records = city.catalog();
        assertThat(records.organizations()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(records.services()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(READING.samples()).hasSizeGreaterThanOrEqualTo(40);
    }

    /** Story 4: a bed tonight for a victim of trafficking with trauma, who uses drugs and cannot live in a group. */
    @Test
    void personWhoCannotLiveInAGroupIsOfferedAStudioNotADormitory() {
        MatchResult answer = map.match(bedTonight().build(), Audience.PROFESSIONAL);

        ReferralOption first = answer.options().getFirst();
        assertThat(first.offer().organization().name()).isEqualTo("Vier Deuren");
        assertThat(first.standing()).isEqualTo(Standing.FITS);
        assertThat(first.units()).anySatisfy(unit -> {
            assertThat(unit.availability().available()).hasValue(1);
            assertThat(unit.availability().freshness()).isEqualTo(Freshness.FRESH);
        });
        ReferralOption dormitories = answer.options().stream()
                .filter(option -> option.offer().organization().name().equals("De Nachthaven"))
                .findFirst()
                .orElseThrow();
        assertThat(dormitories.units())
                .as("the single room fits, the dormitories do not")
                .filteredOn(unit -> unit.standing() != Standing.CLOSED)
                .hasSize(1);
    }

    /** It has a desk for professionals, and the public sees no trace of it. */
    @Test
    void hiddenRecordsAreInvisibleToThePublic() {
        assertThat(contacts(Audience.PROFESSIONAL)).isPositive();
        assertThat(contacts(Audience.PUBLIC)).isZero();
        NeedProfile consult = NeedProfile.builder(Facts.none(map.dataSet().vocabulary()))
                .needs("support.consult")
                .build();
        assertThat(map.match(consult, Audience.PUBLIC).totals())
                .isNotEqualTo(map.match(consult, Audience.PROFESSIONAL).totals());
    }

    @Test
    void secretLocationsHaveNoAddress() {
        List<Service> safe = map.dataSet().catalog().services().stream()
                .filter(service -> service.needs().contains("shelter.safe"))
                .toList();

        assertThat(safe)
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.serviceAtLocations())
                        .allSatisfy(at -> assertThat(at.locationId()).isEmpty()));
    }

    private static NeedProfile.Builder bedTonight() {
        Facts facts = Facts.none(map.dataSet().vocabulary())
                .with("age", Knowledge.exactly(29))
                .with("trauma", new Knowledge.OfBoolean(true, false))
                .with("group_living", new Knowledge.OfBoolean(false, true))
                .with("substance_use", new Knowledge.OfChoice(Set.of("active")))
                .with("trafficking", new Knowledge.OfChoice(Set.of("victim")))
                .with("care_needs", new Knowledge.OfSet(Set.of(), Set.of()))
                .with("homeless", new Knowledge.OfBoolean(true, false));
        return NeedProfile.builder(facts).needs("shelter.night").limit(50);
    }

    private static long contacts(Audience audience) {
        return map.catalog(audience).services().stream()
                .mapToLong(service -> service.detail().contacts().size())
                .sum();
    }
}
