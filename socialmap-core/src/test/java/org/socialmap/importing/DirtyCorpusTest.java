package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.eligibility.RuleText;
import org.socialmap.exchange.hsds.HsdsSource;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.record.Organization;

/**
 * Imports a corpus with a folder for each kind of defect that real directories have, and compares the records, the
 * notices and the outcome of each record with text that people have reviewed. A new folder needs a {@code source} and
 * an {@code expected.txt}; after a run, the actual text is in {@code target/dirty}.
 */
class DirtyCorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "dirty");
    private static final Path RESULTS = Path.of("target", "dirty");
    private static final Set<String> IGNORED_FIELDS =
            Set.of("last_modified", "source", "location_type", "translations");

    private static final RuleText WORDS = new RuleText(Imports.WORDS.vocabulary(), Locale.ENGLISH);

    static List<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void importsOrReportsEveryRecord(String kind) throws IOException {
        Path folder = CORPUS.resolve(kind);
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report =
                    Imports.run(map, ImportSource.of(folder.resolve("source")), ImportOptions.of("corpus"));
            List<String> lines = new ArrayList<>();
            report.totals()
                    .forEach((record, total) -> lines.add(record + ": " + total.read() + " read, " + total.kept()
                            + " kept, " + total.merged() + " merged, " + total.setAside() + " set aside"));
            lines.add("");
            report.notices().stream().map(ImportNotice::toString).sorted().forEach(lines::add);
            report.proposals().forEach(proposal -> lines.add("proposed: " + WORDS.describe(proposal.rule())));
            lines.addAll(records(map));
            Files.createDirectories(RESULTS);
            Files.write(RESULTS.resolve(kind + ".txt"), lines);

            assertThat(lines).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesNothingOnSecondImport(String kind) throws IOException {
        Path folder = CORPUS.resolve(kind);
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Imports.run(map, ImportSource.of(folder.resolve("source")), ImportOptions.of("corpus"));
            long revision = map.revision();
            ImportReport again =
                    Imports.run(map, ImportSource.of(folder.resolve("source")), ImportOptions.of("corpus"));

            assertThat(again.put()).isZero();
            assertThat(again.vanished()).isZero();
            assertThat(map.revision()).isEqualTo(revision);
        }
    }

    /** Returns every record as it is exported, a line for each value. */
    private static List<String> records(SocialMap map) {
        HsdsWriter writer = HsdsWriter.lossless(
                new HsdsSource(
                        map.dataSet().with(map.catalog(Audience.PUBLIC)),
                        map::changedAt,
                        map.directory(Audience.PUBLIC)::availability),
                Locale.forLanguageTag("nl"));
        Catalog catalog = map.catalog(Audience.PUBLIC);
        List<String> lines = new ArrayList<>();
        catalog.organizations().stream()
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .forEach(organization -> {
                    lines.add("");
                    ObjectNode whole = writer.full(organization, true);
                    values("", whole, lines);
                });
        return lines;
    }

    private static void values(String pointer, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                boolean isId = member.getKey().equals("id") || member.getKey().endsWith("_id");
                if (!isId && !IGNORED_FIELDS.contains(member.getKey())) {
                    values(pointer + "/" + member.getKey(), member.getValue(), lines);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values(pointer + "/" + i, node.get(i), lines);
            }
        } else if (!node.asText().isEmpty()) {
            lines.add(pointer + " = " + node);
        }
    }
}
