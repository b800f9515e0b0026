package org.socialmap.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.error.Problem;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.DataSetJson;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.notation.PlacesJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;
import org.socialmap.notation.SynonymsJson;
import org.socialmap.notation.TaxonomyJson;
import org.socialmap.notation.VocabularyJson;
import org.socialmap.place.PlaceGraph;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * Reads a data set: a folder with {@code dataset.json}, {@code vocabulary.json}, {@code taxonomy.json},
 * {@code places.json} and one file per organization in {@code organizations}. In {@code dataset.json},
 * {@code words_from} may name another data set whose vocabulary and taxonomy are used. A fictional data set may
 * report capacity in {@code capacity.json}. Continues after a fault, so that all notices are reported at once. For
 * one thread.
 */
public final class DataSetReader {
    private static final int MAX_DEPTH = 60;
    private static final String SAMPLES = "capacity.json";
    private static final String SYNONYMS = "synonyms.json";

    private final Path folder;
    private final DataSetNotices notices = new DataSetNotices();
    private final StrictJson json = new StrictJson(MAX_DEPTH);

    private DataSetReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the data set in a folder.
     *
     * @throws UncheckedIOException if an existing file cannot be read
     */
    public static DataSetReading read(Path folder) {
        return new DataSetReader(folder).read();
    }

    private DataSetReading read() {
        Optional<DataSetJson> about = read("dataset.json", DataSetJson::read);
        Optional<PlacesJson> places = read("places.json", PlacesJson::read);
        Optional<PlaceGraph> graph = places.flatMap(read -> build("places.json", () -> PlaceGraph.of(read.nodes())));
        Path wordsFolder =
                about.flatMap(DataSetJson::wordsFrom).map(folder::resolve).orElse(folder);
        Optional<Vocabulary> vocabulary = read(wordsFolder, "vocabulary.json", VocabularyJson::read)
                .flatMap(facts -> graph.flatMap(of -> build(
                        "vocabulary.json",
                        () -> new Vocabulary(facts, of, places.orElseThrow().labels()))));
        Optional<Taxonomy> taxonomy = read(wordsFolder, "taxonomy.json", TaxonomyJson::read)
                .flatMap(terms -> build("taxonomy.json", () -> new Taxonomy(terms)));
        Optional<Synonyms> synonyms = vocabulary.flatMap(of -> synonyms(wordsFolder, of));
        if (about.isEmpty() || vocabulary.isEmpty() || taxonomy.isEmpty() || synonyms.isEmpty()) {
            return new DataSetReading(Optional.empty(), Map.of(), notices.list(), notices.remarks());
        }
        List<OrganizationFile> files = organizations(about.get());
        RecordCheck check = new RecordCheck(vocabulary.get(), taxonomy.get(), notices);
        check.check("dataset.json", about.get().guidance());
        check.check(SYNONYMS, synonyms.get());
        files.forEach(file -> check.check(file.name(), file.records()));
        Optional<Catalog> catalog = build("organizations", () -> catalog(files));
        Map<UUID, CapacityReport> samples = samples(about.get(), catalog);
        return new DataSetReading(
                notices.stops()
                        ? Optional.empty()
                        : catalog.map(records -> new DataSet(
                                about.get().info(),
                                vocabulary.get(),
                                taxonomy.get(),
                                synonyms.get(),
                                about.get().guidance(),
                                records)),
                samples,
                notices.list(),
                notices.remarks());
    }

    /** A data set need not have synonyms. */
    private Optional<Synonyms> synonyms(Path wordsFolder, Vocabulary vocabulary) {
        return Files.exists(wordsFolder.resolve(SYNONYMS))
                ? read(wordsFolder, SYNONYMS, (node, problems) -> SynonymsJson.read(node, vocabulary, problems))
                : Optional.of(Synonyms.NONE);
    }

    /** Returns sample capacity, which only a fictional data set may have. */
    private Map<UUID, CapacityReport> samples(DataSetJson about, Optional<Catalog> catalog) {
        if (!Files.exists(folder.resolve(SAMPLES))) {
            return Map.of();
        }
        if (!about.info().fictional()) {
            notices.stop(SAMPLES, "", Problem.Code.NOT_ALLOWED, "only in a fictional data set");
            return Map.of();
        }
        Map<UUID, CapacityReport> samples = read(
                        SAMPLES, (node, problems) -> CapacityJson.samples(node, Instant.now(), problems))
                .orElse(Map.of());
        for (UUID unit : samples.keySet()) {
            Reference reference = new Reference(RecordKind.UNIT, unit);
            if (catalog.isPresent() && catalog.get().find(reference).isEmpty()) {
                notices.stop(SAMPLES, "/units", Problem.Code.UNKNOWN_VALUE, "units of the data set");
            }
        }
        return samples;
    }

    private record OrganizationFile(String name, OrganizationJson records) {}

    private List<OrganizationFile> organizations(DataSetJson about) {
        List<OrganizationFile> files = new ArrayList<>();
        for (String name : organizationFiles()) {
            read(
                            name,
                            (node, problems) ->
                                    OrganizationJson.read(node, about.info().timeZone(), problems))
                    .ifPresent(records -> files.add(new OrganizationFile(name, records)));
        }
        return files;
    }

    private List<String> organizationFiles() {
        Path organizations = folder.resolve("organizations");
        if (!Files.isDirectory(organizations)) {
            notices.stop("organizations", "", Problem.Code.MISSING, "a folder");
            return List.of();
        }
        try (Stream<Path> files = Files.list(organizations)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> "organizations/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of organizations cannot be read", e);
        }
    }

    private <T> Optional<T> read(String name, BiFunction<JsonNode, Problems, T> reader) {
        return read(folder, name, reader);
    }

    private <T> Optional<T> read(Path in, String name, BiFunction<JsonNode, Problems, T> reader) {
        Path file = in.resolve(name);
        if (!Files.isRegularFile(file)) {
            notices.stop(name, "", Problem.Code.MISSING, "a file");
            return Optional.empty();
        }
        Problems problems = new Problems();
        try {
            Optional<T> read =
                    json.readForStorage(Files.readAllBytes(file), problems).map(node -> reader.apply(node, problems));
            notices.add(name, problems);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the data set cannot be read: " + name, e);
        }
    }

    /** Builds an object from parsed parts; if the parts do not fit together, adds a notice. */
    private <T> Optional<T> build(String file, Supplier<T> builder) {
        try {
            return Optional.of(builder.get());
        } catch (IllegalArgumentException | ReferenceException e) {
            notices.stop(file, "", Problem.Code.NOT_ALLOWED, e.getMessage());
            return Optional.empty();
        }
    }

    private static Catalog catalog(List<OrganizationFile> files) {
        return Catalog.of(files.stream()
                .flatMap(file -> file.records().records().stream())
                .toList());
    }
}
