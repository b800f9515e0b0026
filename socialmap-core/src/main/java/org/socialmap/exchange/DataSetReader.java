package org.socialmap.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipInputStream;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.Outlines;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.error.Problem;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.DataSetJson;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.notation.OutlinesJson;
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
 * Reads a data set from a folder, the class path or an archive. The folder contains {@code dataset.json},
 * {@code vocabulary.json}, {@code taxonomy.json}, {@code places.json}, optionally {@code synonyms.json} and
 * {@code outlines.json}, and one file per organization in {@code organizations}. Outlines with a fault are set aside: the
 * map can be used without them. In {@code dataset.json}, {@code words_from} may name the folder of another
 * data set whose vocabulary, taxonomy and synonyms are used. A fictional data set may have sample capacity in
 * {@code capacity.json}. The reader continues after a fault, so that one reading reports all notices. Its methods are
 * safe for use by many threads.
 */
public final class DataSetReader {
    private static final int MAX_DEPTH = 60;
    private static final String ABOUT = "dataset.json";
    private static final String EXAMPLES = "examples";
    private static final String OUTLINES = "outlines.json";
    private static final String ORGANIZATIONS = "organizations";
    private static final String SAMPLES = "capacity.json";
    private static final String SYNONYMS = "synonyms.json";

    private final DataSetFiles files;
    private final DataSetNotices notices = new DataSetNotices();
    private final StrictJson json = new StrictJson(MAX_DEPTH);

    private DataSetReader(DataSetFiles files) {
        this.files = files;
    }

    /**
     * Reads the data set in a folder.
     *
     * @throws UncheckedIOException if an existing file cannot be read
     */
    public static DataSetReading read(Path folder) {
        return new DataSetReader(new FolderFiles(folder)).read();
    }

    /**
     * Reads the data set in a folder of the class path, in a directory or in a jar.
     *
     * @param folder such as {@code org/example/map}
     * @throws IllegalArgumentException if the class path has no such data set
     * @throws UncheckedIOException if an existing file cannot be read
     */
    public static DataSetReading readResources(ClassLoader loader, String folder) {
        URL about = loader.getResource(folder + "/" + ABOUT);
        if (about == null) {
            throw new IllegalArgumentException("there is no data set at " + folder);
        }
        try {
            URLConnection connection = about.openConnection();
            if (!(connection instanceof JarURLConnection inJar)) {
                return read(requireNonNull(Path.of(about.toURI()).getParent()));
            }
            // A cached jar would be closed for all its users.
            inJar.setUseCaches(false);
            try (JarFile jar = inJar.getJarFile()) {
                String entry = inJar.getEntryName();
                return new DataSetReader(ArchiveFiles.of(jar, entry.substring(0, entry.length() - ABOUT.length())))
                        .read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data set on the class path cannot be read", e);
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            throw new IllegalArgumentException("the data set is not in a folder or a jar", e);
        }
    }

    /**
     * Reads the data set in a ZIP archive, up to 256 MB of it. Does not close the stream.
     *
     * @param folder the folder of the data set in the archive; empty if its files are not in a folder
     * @throws UncheckedIOException if the stream cannot be read or is too large
     */
    public static DataSetReading readZip(InputStream archive, String folder) {
        try {
            return new DataSetReader(ArchiveFiles.of(new ZipInputStream(archive), folder)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive of a data set cannot be read", e);
        }
    }

    private DataSetReading read() {
        Optional<DataSetJson> about = read(ABOUT, DataSetJson::read);
        Optional<PlacesJson> places = read("places.json", PlacesJson::read);
        Optional<PlaceGraph> graph = places.flatMap(read -> build("places.json", () -> PlaceGraph.of(read.nodes())));
        String wordsFolder =
                about.flatMap(DataSetJson::wordsFrom).map(from -> from + "/").orElse("");
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
        List<OrganizationFile> organizations = organizations(about.get());
        RecordCheck check = new RecordCheck(vocabulary.get(), taxonomy.get(), notices);
        check.check(ABOUT, about.get().guidance());
        check.check(SYNONYMS, synonyms.get());
        organizations.forEach(file -> check.check(file.name(), file.records()));
        Optional<Catalog> catalog = build(ORGANIZATIONS, () -> catalog(organizations));
        List<Example> examples = examples(wordsFolder + EXAMPLES, vocabulary.get(), taxonomy.get());
        Map<UUID, CapacityReport> samples = samples(about.get(), catalog);
        Outlines outlines = outlines(graph.orElseThrow());
        return new DataSetReading(
                notices.stops()
                        ? Optional.empty()
                        : catalog.map(records -> new DataSet(
                                about.get().info(),
                                vocabulary.get(),
                                taxonomy.get(),
                                synonyms.get(),
                                about.get().guidance(),
                                records,
                                examples,
                                outlines)),
                samples,
                notices.list(),
                notices.remarks());
    }

    /** Reads the synonyms, which a data set may lack. */
    private Optional<Synonyms> synonyms(String wordsFolder, Vocabulary vocabulary) {
        Optional<byte[]> bytes = bytes(wordsFolder + SYNONYMS);
        return bytes.isPresent()
                ? parse(SYNONYMS, bytes.get(), (node, problems) -> SynonymsJson.read(node, vocabulary, problems))
                : Optional.of(Synonyms.NONE);
    }

    /** Reads the outlines, which a data set may lack. With any fault there are none: a picture must not be half true. */
    private Outlines outlines(PlaceGraph places) {
        Optional<byte[]> bytes = bytes(OUTLINES);
        Problems problems = new Problems();
        if (bytes.isPresent() && bytes.get().length > OutlinesJson.MAX_BYTES) {
            problems.add("", Problem.Code.OUT_OF_RANGE, "at most " + OutlinesJson.MAX_BYTES + " bytes");
        }
        Outlines outlines = bytes.filter(content -> problems.isEmpty())
                .flatMap(content -> json.readForStorage(content, problems))
                .map(node -> OutlinesJson.read(node, places, problems))
                .orElse(Outlines.NONE);
        notices.warn(OUTLINES, problems);
        return problems.isEmpty() ? outlines : Outlines.NONE;
    }

    /** Reads the examples, which a data set may lack: a folder for each language, with tables. */
    private List<Example> examples(String folder, Vocabulary vocabulary, Taxonomy taxonomy) {
        ExampleTable table = new ExampleTable(vocabulary, taxonomy, notices);
        List<Example> examples = new ArrayList<>();
        try {
            for (String language : files.folders(folder)) {
                for (String name : files.list(folder + "/" + language).orElse(List.of())) {
                    String file = folder + "/" + language + "/" + name;
                    String content = new String(bytes(file).orElseThrow(), StandardCharsets.UTF_8);
                    examples.addAll(table.read(file, language, content));
                }
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of examples cannot be read", e);
        }
    }

    /** Returns sample capacity, which only a fictional data set may have. */
    private Map<UUID, CapacityReport> samples(DataSetJson about, Optional<Catalog> catalog) {
        Optional<byte[]> bytes = bytes(SAMPLES);
        if (bytes.isEmpty()) {
            return Map.of();
        }
        if (!about.info().fictional()) {
            notices.stop(SAMPLES, "", Problem.Code.NOT_ALLOWED, "only in a fictional data set");
            return Map.of();
        }
        Map<UUID, CapacityReport> samples = parse(
                        SAMPLES, bytes.get(), (node, problems) -> CapacityJson.samples(node, Instant.now(), problems))
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
        List<OrganizationFile> organizations = new ArrayList<>();
        for (String name : organizationFiles()) {
            read(
                            name,
                            (node, problems) ->
                                    OrganizationJson.read(node, about.info().timeZone(), problems))
                    .ifPresent(records -> organizations.add(new OrganizationFile(name, records)));
        }
        return organizations;
    }

    private List<String> organizationFiles() {
        try {
            Optional<List<String>> names = files.list(ORGANIZATIONS);
            if (names.isEmpty()) {
                notices.stop(ORGANIZATIONS, "", Problem.Code.MISSING, "a folder");
            }
            return names.orElse(List.of()).stream()
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> ORGANIZATIONS + "/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of organizations cannot be read", e);
        }
    }

    private <T> Optional<T> read(String name, BiFunction<JsonNode, Problems, T> reader) {
        return read("", name, reader);
    }

    private <T> Optional<T> read(String in, String name, BiFunction<JsonNode, Problems, T> reader) {
        Optional<byte[]> bytes = bytes(in + name);
        if (bytes.isEmpty()) {
            notices.stop(name, "", Problem.Code.MISSING, "a file");
            return Optional.empty();
        }
        return parse(name, bytes.get(), reader);
    }

    private <T> Optional<T> parse(String name, byte[] bytes, BiFunction<JsonNode, Problems, T> reader) {
        Problems problems = new Problems();
        Optional<T> read = json.readForStorage(bytes, problems).map(node -> reader.apply(node, problems));
        notices.add(name, problems);
        return read;
    }

    private Optional<byte[]> bytes(String path) {
        try {
            return files.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the data set cannot be read: " + path, e);
        }
    }

    /** Builds an object from parsed parts; if the parts do not fit together, adds a notice. */
    private <T> Optional<T> build(String file, Supplier<T> builder) {
        try {
            return Optional.of(builder.get());
        } catch (IllegalArgumentException | ReferenceException e) {
            notices.stop(file, "", Problem.Code.NOT_ALLOWED, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Catalog catalog(List<OrganizationFile> files) {
        return Catalog.of(files.stream()
                .flatMap(file -> file.records().records().stream())
                .toList());
    }
}
