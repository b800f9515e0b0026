package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.access.Role;
import org.socialmap.eligibility.Rule;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Service;

/** Imports a directory repeatedly: only changed records are written, and edits made in the map are kept. */
class ImportTest {
    private static final String BED = "11111111-1111-4111-8111-111111111111";
    private static final String SOUP = "22222222-2222-4222-8222-222222222222";
    private static final String HOUSE = "33333333-3333-4333-8333-333333333333";

    private final SocialMap map = SocialMap.inMemory(Imports.WORDS);

    @AfterEach
    void close() {
        map.close();
    }

    private static String line(String id, String name, String more) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + name + "\", \"status\": \"active\"" + more
                + ", \"organization\": {\"id\": \"" + HOUSE + "\", \"name\": \"Het Pand\", \"description\": \"x\"}}\n";
    }

    private static final String BOTH = line(BED, "Bed", "") + line(SOUP, "Soep", "");

    private ImportReport run(String lines) {
        return Imports.run(map, "services.ndjson", lines);
    }

    private Service service(String id) {
        return map.catalog(Audience.PUBLIC).findService(UUID.fromString(id)).orElseThrow();
    }

    private ImportOrigin origin(String id) {
        return service(id).provenance().imported().orElseThrow();
    }

    @Test
    void writesOnlyChangedRecords() {
        assertThat(run(BOTH).put()).isEqualTo(3);
        ImportReport again = run(line(BED, "Bed met ontbijt", "") + line(SOUP, "Soep", ""));

        assertThat(again.put()).isOne();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(service(BED).name().byLanguage()).containsValue("Bed met ontbijt");
    }

    @Test
    void reportsWithoutChangesInDryRun() {
        ImportReport dry = Imports.run(
                map,
                Imports.text("services.ndjson", BOTH),
                ImportOptions.of("test").asDryRun());
        assertThat(map.catalog(Audience.PUBLIC).services()).isEmpty();
        assertThat(map.revision()).isZero();

        ImportReport done = run(BOTH);
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.totals()).isEqualTo(done.totals());
        assertThat(dry.notices()).isEqualTo(done.notices());
        assertThat(dry.put()).isEqualTo(done.put());
    }

    /** A missing record is still shown, because it may still exist; when it returns, its mark is removed. */
    @Test
    void marksMissingRecordsUntilTheyReturn() {
        run(BOTH);
        ImportReport without = run(line(BED, "Bed", ""));

        assertThat(without.vanished()).isOne();
        assertThat(without.noticeCounts()).containsEntry(NoticeCode.VANISHED, 1L);
        assertThat(origin(SOUP).missingSince()).isPresent();
        assertThat(origin(BED).missingSince()).isEmpty();
        assertThat(run(line(BED, "Bed", "")).vanished()).as("reported once").isZero();

        assertThat(run(BOTH).put()).isOne();
        assertThat(origin(SOUP).missingSince()).isEmpty();
    }

    @Test
    void marksNothingMissingForIncompleteSource() {
        run(BOTH);

        ImportReport broken = run(line(BED, "Bed", "") + "{\"id\": \n");
        assertThat(broken.vanished()).isZero();
        assertThat(broken.noticeCounts()).containsKey(NoticeCode.INCOMPLETE);

        ImportOptions part =
                new ImportOptions("test", Optional.empty(), false, Optional.of(false), Optional.empty(), Set.of());
        assertThat(Imports.run(map, Imports.text("services.ndjson", line(BED, "Bed", "")), part)
                        .vanished())
                .isZero();
        assertThat(Imports.run(map, "service.json", line(BED, "Bed", "")).vanished())
                .as("one record is not a directory")
                .isZero();
        assertThat(origin(SOUP).missingSince()).isEmpty();
    }

    /**
     * A broken export may be as empty as a directory that was closed; the caller must state that an empty source is
     * complete.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "\n"})
    void marksNothingMissingForEmptySource(String empty) {
        run(BOTH);
        ImportReport report = run(empty);
        assertThat(report.vanished()).isZero();
        assertThat(report.noticeCounts())
                .containsAnyOf(Map.entry(NoticeCode.MOSTLY_GONE, 1L), Map.entry(NoticeCode.INCOMPLETE, 1L));

        ImportOptions whole =
                new ImportOptions("test", Optional.empty(), false, Optional.of(true), Optional.empty(), Set.of());
        boolean isRead = !report.noticeCounts().containsKey(NoticeCode.INCOMPLETE);
        assertThat(Imports.run(map, Imports.text("services.ndjson", empty), whole)
                        .vanished())
                .isEqualTo(isRead ? 3 : 0);
    }

    /** An archive that is truncated between two files looks complete. */
    @Test
    void marksNothingMissingForTruncatedOrNestedArchive() throws IOException {
        byte[] archive =
                zip(new TreeMap<>(Map.of("a.ndjson", line(BED, "Bed", ""), "b.ndjson", line(SOUP, "Soep", ""))));
        assertThat(run(archive).put()).isEqualTo(3);
        int second = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 10);

        ImportReport cut = run(Arrays.copyOf(archive, second));
        assertThat(cut.vanished()).isZero();
        assertThat(cut.noticeCounts()).containsKeys(NoticeCode.UNREADABLE_FILE, NoticeCode.INCOMPLETE);

        ImportReport nested = run(zip(Map.of("a.ndjson", line(BED, "Bed", ""), "more.zip", "PK")));
        assertThat(nested.vanished()).isZero();
        assertThat(nested.noticeCounts()).containsKeys(NoticeCode.UNKNOWN_FILE, NoticeCode.INCOMPLETE);
    }

    private ImportReport run(byte[] archive) {
        return Imports.run(map, Imports.bytes("kaart.zip", archive), ImportOptions.of("test"));
    }

    @Test
    void keepsEditsMadeInMap() {
        run(BOTH);
        Service edited = service(BED).toBuilder().channels(List.of()).build();
        map.records(Actor.EMBEDDER).put(edited, map.version(edited.reference()).orElseThrow());

        assertThat(run(BOTH).put()).as("unchanged source").isZero();
        ImportReport other = run(line(BED, "Ander bed", "") + line(SOUP, "Soep", ""));
        assertThat(other.noticeCounts()).containsEntry(NoticeCode.EDITED_HERE, 1L);
        assertThat(other.totals().get("service")).isEqualTo(new ImportTotals(2, 1, 0, 1));
        assertThat(service(BED).name().byLanguage()).containsValue("Bed");
    }

    @Test
    void keepsRecordsOfAnotherSource() {
        run(BOTH);
        ImportReport other = Imports.run(
                map, Imports.text("services.ndjson", line(BED, "Andermans bed", "")), ImportOptions.of("another"));

        assertThat(other.noticeCounts()).containsEntry(NoticeCode.KEPT_BY_ANOTHER, 2L);
        assertThat(other.put()).isZero();
        assertThat(other.vanished()).isZero();
        assertThat(service(BED).name().byLanguage()).containsValue("Bed");
    }

    @Test
    void letsProviderImportOwnOrganizationOnly() throws IOException {
        Actor own = Actor.of("a key", Role.PROVIDER, UUID.fromString(HOUSE));
        Actor other = Actor.of("another key", Role.PROVIDER, UUID.fromString(BED));
        ImportOptions options = ImportOptions.of("test");

        assertThat(map.imports(own)
                        .run(Imports.text("services.ndjson", BOTH), options)
                        .put())
                .isEqualTo(3);
        ImportReport refused = map.imports(other).run(Imports.text("services.ndjson", BOTH), options);
        assertThat(refused.total().kept()).isZero();
        assertThat(refused.noticeCounts()).containsEntry(NoticeCode.KEPT_BY_ANOTHER, 3L);
        assertThat(refused.vanished()).isZero();
        assertThatThrownBy(() -> map.imports(Actor.ANYBODY).run(Imports.text("services.ndjson", BOTH), options))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Text becomes a rule only when a person accepts it, and stays one as long as the text is the same. */
    @Test
    void proposesRuleAndWritesItWhenAccepted() {
        String words = line(BED, "Bed", ", \"eligibility_description\": \"Alleen voor vrouwen vanaf 18 jaar.\"");
        ImportReport dry = Imports.run(
                map,
                Imports.text("services.ndjson", words),
                ImportOptions.of("test").asDryRun());
        assertThat(dry.proposals()).hasSize(2);
        run(words);
        assertThat(ranges(service(BED))).as("not written without acceptance").isEmpty();

        String age = dry.proposals().stream()
                .filter(proposal -> proposal.rule() instanceof Rule.Range)
                .findFirst()
                .orElseThrow()
                .id();
        ImportOptions accepting =
                new ImportOptions("test", Optional.empty(), false, Optional.empty(), Optional.empty(), Set.of(age));
        Imports.run(map, Imports.text("services.ndjson", words), accepting);
        assertThat(ranges(service(BED)))
                .singleElement()
                .satisfies(range -> assertThat(range.min()).isEqualTo(OptionalInt.of(18)));

        assertThat(run(words).put()).as("it stays accepted").isZero();
        run(words.replace("18 jaar", "21 jaar"));
        assertThat(ranges(service(BED))).as("other text needs acceptance again").isEmpty();
    }

    private static List<Rule.Range> ranges(Service service) {
        return ranges(service.rule().orElseThrow());
    }

    private static List<Rule.Range> ranges(Rule rule) {
        return switch (rule) {
            case Rule.Range range -> List.of(range);
            case Rule.All all ->
                all.children().stream().flatMap(child -> ranges(child).stream()).toList();
            default -> List.of();
        };
    }

    @Test
    void readsArchiveWithMappingInFirstFile() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kaart/mapping.json", "{\"files\": [{\"file\": \"*\", \"columns\": {\"Wat\": \"name\"}}]}");
        files.put("kaart/lijst.csv", "Wat\nSoep\n");
        assertThat(Imports.run(map, Imports.bytes("kaart.zip", zip(files)), ImportOptions.of("test"))
                        .put())
                .isEqualTo(2);

        Map<String, String> late = new LinkedHashMap<>();
        late.put("lijst.csv", "Wat\nSoep\n");
        late.put("mapping.json", files.get("kaart/mapping.json"));
        ImportReport report = Imports.run(map, Imports.bytes("kaart.zip", zip(late)), ImportOptions.of("late"));
        assertThat(report.noticeCounts())
                .containsOnlyKeys(NoticeCode.UNKNOWN_FILE, NoticeCode.MAPPING_LATE, NoticeCode.INCOMPLETE);
    }

    @Test
    void reportsPointersOfInvalidMapping() {
        String mapping = "{\"files\": [{\"kind\": \"house\", \"columns\": {\"Wat\": \"nam\"}}], \"colour\": 1}";
        assertThatThrownBy(() -> Mapping.read(mapping.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactlyInAnyOrder("/files/0/kind", "/files/0/columns/Wat", "/colour"));
        assertThatThrownBy(() -> Mapping.read(new byte[] {'{'})).isInstanceOf(MappingException.class);
    }

    @Test
    void hasTextForEveryNotice() {
        for (NoticeCode code : NoticeCode.values()) {
            for (String language : List.of("nl", "en", "es")) {
                assertThat(code.in(Locale.of(language))).isNotBlank();
            }
        }
    }

    /** A service without any information is not shown to anyone. */
    @Test
    void skipsEmptyRecords() {
        ImportReport report =
                Imports.run(map, "services.ndjson", "{}\n{\"colour\": \"red\", \"name\": \" \"}\n" + BOTH);
        assertThat(report.noticeCounts()).containsEntry(NoticeCode.MALFORMED, 2L);
        assertThat(report.totals().get("service")).isEqualTo(new ImportTotals(4, 2, 0, 2));
    }

    @Test
    void reportsBrokenAndOversizedArchives() throws IOException {
        byte[] whole = zip(Map.of("services.ndjson", BOTH.repeat(200)));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(Imports.run(map, Imports.bytes("half.zip", half), ImportOptions.of("half"))
                        .noticeCounts())
                .containsKey(NoticeCode.UNREADABLE_FILE);
        ImportSource limited = ImportSource.of("bomb.zip", new ByteArrayInputStream(whole), whole.length + 1_000L);
        assertThat(Imports.run(map, limited, ImportOptions.of("bomb")).noticeCounts())
                .containsKey(NoticeCode.UNREADABLE_FILE);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
