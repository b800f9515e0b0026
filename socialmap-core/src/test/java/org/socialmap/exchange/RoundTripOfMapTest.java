package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Provenance;
import org.socialmap.record.Reference;
import org.socialmap.search.Facet;

/**
 * A map that is exported and imported into an empty one is the same map: it has the same records and gives the same
 * results.
 */
class RoundTripOfMapTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "utrecht, NDJSON", "utrecht, JSON", "utrecht, TABULAR",
        "example-city, NDJSON", "example-city, JSON", "example-city, TABULAR"
    })
    void importedMapGivesTheResultsOfTheExportedOne(String name, ExportFormat format) throws IOException {
        DataSet dataSet = ProjectDataSets.read(name);
        try (SocialMap original = SocialMap.builder(dataSet).clock(CLOCK).open();
                SocialMap copy = SocialMap.builder(dataSet.with(Catalog.EMPTY))
                        .clock(CLOCK)
                        .open()) {
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            original.directory(Audience.PROFESSIONAL).export(format, Locale.ENGLISH, exported);
            ImportReport report = copy.imports(Actor.EMBEDDER)
                    .run(
                            ImportSource.of("export", new ByteArrayInputStream(exported.toByteArray()), Long.MAX_VALUE),
                            ImportOptions.of("copy"));

            assertThat(report.notices()).isEmpty();
            assertThat(report.total().setAside()).isZero();
            assertThat(records(copy)).isEqualTo(records(original));
            for (NeedProfile profile : profiles(dataSet)) {
                for (Audience audience : Audience.values()) {
                    assertThat(comparable(copy.match(profile, audience)))
                            .isEqualTo(comparable(original.match(profile, audience)));
                }
            }
        }
    }

    private static Map<Reference, CatalogRecord> records(SocialMap map) {
        return map.dataSet().catalog().records().stream()
                .map(record -> record.with(new Provenance(
                        record.provenance().source(), record.provenance().assuredDate(), Optional.empty())))
                .collect(Collectors.toMap(CatalogRecord::reference, record -> record));
    }

    /** Returns everything that does not depend on the time and revision of the match. */
    private static List<Object> comparable(MatchResult result) {
        List<Object> options = new ArrayList<>();
        result.options()
                .forEach(option -> options.add(List.of(
                        option.offer().serviceAtLocation(),
                        option.standing(),
                        option.reasons(),
                        option.openConditions(),
                        option.howToReach(),
                        option.score().thousandths())));
        List<Object> nearMisses = new ArrayList<>();
        result.nearMisses()
                .forEach(miss -> nearMisses.add(List.of(miss.offer().serviceAtLocation(), miss.obstacles())));
        return List.of(
                options,
                nearMisses,
                result.nextQuestions(),
                result.totals(),
                Stream.of(Facet.values()).map(result.facets()::counts).toList());
    }

    /** Returns each need, for an unknown person and for one with some facts. */
    private static List<NeedProfile> profiles(DataSet dataSet) {
        List<NeedProfile> profiles = new ArrayList<>();
        Facts nobody = Facts.none(dataSet.vocabulary());
        Facts young = nobody.with("age", Knowledge.exactly(17));
        dataSet.taxonomy().terms().forEach(term -> {
            for (Facts facts : List.of(nobody, young)) {
                profiles.add(
                        NeedProfile.builder(facts).needs(term.code()).limit(20).build());
            }
        });
        profiles.add(NeedProfile.builder(nobody).text("schulden").limit(50).build());
        return profiles;
    }
}
