package org.socialmap.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
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
import org.socialmap.laws.Tries;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.JsonText;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Provenance;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * read(write(map)) = map for random records with every field: by the reader, and by exporting and importing whole
 * maps.
 */
class RoundTripLawTest {
    private static final DataSet WORDS = ProjectDataSets.read("utrecht");
    private static final HsdsReader READER = HsdsReader.of(WORDS, "und", "elsewhere");

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 400, whole = 10_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void recordsReadBackAsWritten(@ForAll("seeds") long seed) {
        requireSame(seed, node -> node);
    }

    /** Detects a writer that omits a field of services with a rule. */
    @Example
    void detectsAForgottenField() {
        boolean caught = false;
        for (long seed = 0; seed < 100 && !caught; seed++) {
            try {
                requireSame(seed, node -> node.without(List.of("rule", "doubt")));
            } catch (AssertionError e) {
                caught = true;
            }
        }
        assertThat(caught).isTrue();
    }

    private static void requireSame(long seed, UnaryOperator<ObjectNode> between) {
        List<CatalogRecord> records = new RandomRecords(new Random(seed), WORDS).organization();
        HsdsWriter writer = RoundTripTest.writer(WORDS.with(Catalog.of(records)));
        List<CatalogRecord> read = new ArrayList<>();
        for (CatalogRecord record : records) {
            switch (record) {
                case Organization organization ->
                    read.add(READER.organization(
                            again(between.apply(writer.records().full(organization)))));
                case Location location ->
                    read.add(READER.location(
                            again(between.apply(writer.records().full(location))), location.organizationId()));
                case Service service -> {
                    ObjectNode node = again(between.apply(writer.records().full(service)));
                    read.add(READER.service(node, service.organizationId()));
                    read.addAll(READER.units(node));
                }
                case Unit unit -> {}
            }
        }
        requireSame(seed, read, records);
    }

    private static ObjectNode again(ObjectNode node) {
        return JsonText.read(node.toString());
    }

    @Tries(quick = 15, whole = 300)
    @Property(shrinking = ShrinkingMode.OFF)
    void exportedAndImportedMapIsEqual(@ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        List<CatalogRecord> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            records.addAll(new RandomRecords(random, WORDS).organization());
        }
        ExportFormat format = List.of(ExportFormat.NDJSON, ExportFormat.JSON, ExportFormat.TABULAR)
                .get(random.nextInt(3));
        try (SocialMap original = SocialMap.inMemory(WORDS.with(Catalog.of(records)));
                SocialMap copy = SocialMap.inMemory(WORDS.with(Catalog.EMPTY))) {
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            original.directory(Audience.PROFESSIONAL).export(format, Locale.ENGLISH, exported);
            ImportSource source =
                    ImportSource.of("export", new ByteArrayInputStream(exported.toByteArray()), Long.MAX_VALUE);
            ImportReport report = copy.imports(Actor.EMBEDDER).run(source, ImportOptions.of("copy"));
            assertThat(report.total().setAside())
                    .as("seed " + seed + " " + report.notices())
                    .isZero();
            requireSame(seed, plain(copy), plain(original));
        }
    }

    private static List<CatalogRecord> plain(SocialMap map) {
        return map.dataSet().catalog().records().stream()
                .<CatalogRecord>map(record -> record.with(new Provenance(
                        record.provenance().source(), record.provenance().assuredDate(), Optional.empty())))
                .toList();
    }

    /** Reports differences by position: whole records are too long to read. */
    private static void requireSame(long seed, List<CatalogRecord> read, List<CatalogRecord> written) {
        Map<Reference, CatalogRecord> known =
                read.stream().collect(Collectors.toMap(CatalogRecord::reference, record -> record));
        for (CatalogRecord record : written) {
            CatalogRecord other = known.get(record.reference());
            assertThat(other).as("seed " + seed + ": " + record.reference()).isNotNull();
            List<String> differences = new ArrayList<>();
            compare("", CatalogRecordJson.write(record), CatalogRecordJson.write(other), differences);
            assertThat(differences)
                    .as("seed " + seed + ": " + record.reference())
                    .isEmpty();
            assertThat(other).as("seed " + seed).isEqualTo(record);
        }
        assertThat(read).hasSameSizeAs(written);
    }

    private static void compare(String pointer, JsonNode written, JsonNode read, List<String> differences) {
        if (written.isContainerNode() && written.getNodeType() == read.getNodeType() && written.size() == read.size()) {
            written.properties()
                    .forEach(member -> compare(
                            pointer + "/" + member.getKey(),
                            member.getValue(),
                            read.path(member.getKey()),
                            differences));
            for (int i = 0; written.isArray() && i < written.size(); i++) {
                compare(pointer + "/" + i, written.get(i), read.get(i), differences);
            }
        } else if (!written.equals(read)) {
            differences.add(pointer + ": " + written + " became " + read);
        }
    }
}
