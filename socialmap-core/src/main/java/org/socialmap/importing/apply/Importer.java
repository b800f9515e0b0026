package org.socialmap.importing.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportProgress;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.MappingException;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.normalize.HsdsNormalizer;
import org.socialmap.importing.normalize.HsdsUpgrade;
import org.socialmap.importing.normalize.RecordNormalizer;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivacyNames;
import org.socialmap.importing.privacy.PrivateColumns;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.read.JsonRowReader;
import org.socialmap.importing.read.MixedEncodingReader;
import org.socialmap.importing.read.RowMapper;
import org.socialmap.importing.read.RowSink;
import org.socialmap.importing.read.TableRowReader;
import org.socialmap.importing.staging.ImportTally;
import org.socialmap.importing.staging.PrivatePartMarker;
import org.socialmap.importing.staging.PrivateTermMarker;
import org.socialmap.importing.staging.RecordSplitter;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.HsdsRecord;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.importing.value.TableNames;

/**
 * Imports a source into a map: reads and normalizes it, stages its records until all of them are read, assembles them
 * and writes them. A notice is given for everything that is not taken as it is. For one import, on one thread.
 */
public final class Importer {
    private static final int PROGRESS_INTERVAL_ROWS = 500;

    /** The first file of a source may be its own mapping. */
    private static final String MAPPING = "mapping.json";

    private static final int MAX_MAPPING_BYTES = 1024 * 1024;

    /** The name in the report for records whose kind is not known. */
    private static final String UNKNOWN_KIND = "record";

    private final ImportTarget target;
    private ImportOptions options;
    private final Consumer<ImportProgress> progress;
    private final ImportNotices notices;
    private final HsdsNormalizer normalizer;
    private final PrivacyNames privacyNames = new PrivacyNames();
    private final Map<String, Long> unread = new TreeMap<>();
    private long rows;
    private boolean single;
    private long files;

    private Importer(
            ImportTarget target,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress) {
        this.target = target;
        this.options = options;
        this.progress = progress;
        this.notices = new ImportNotices(listener);
        DataSet dataSet = target.dataSet();
        this.normalizer = new HsdsNormalizer(
                new SourceIds(options.source()),
                notices,
                new RecordNormalizer(dataSet.vocabulary().places(), notices),
                options.language()
                        .map(Locale::of)
                        .orElseGet(() -> dataSet.info().language()));
    }

    /**
     * Imports a source into a map.
     *
     * @param listener receives each notice when it is given
     * @param progress receives the progress from time to time
     * @throws IOException if the source cannot be read at all
     * @throws MappingException if the source contains a mapping that cannot be read
     * @throws IllegalStateException if the SQLite driver, an optional dependency, is missing
     */
    public static ImportReport run(
            ImportSource source,
            ImportTarget target,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress)
            throws IOException {
        return new Importer(target, options, listener, progress).run(source);
    }

    private ImportReport run(ImportSource source) throws IOException {
        try (Stage stage = Stage.open()) {
            SecretPlaces secrets = new SecretPlaces(stage);
            RecordSplitter splitter = new RecordSplitter(stage, new SourceIds(options.source()), secrets, notices);
            source.forEach(new ImportSource.FileReader() {
                @Override
                public void read(String name, InputStream in) throws IOException {
                    if (name.substring(name.lastIndexOf('/') + 1).equals(MAPPING)) {
                        readMapping(name, in);
                    } else {
                        readFile(name, in, sink(name, splitter));
                    }
                }

                @Override
                public void failed(String name) {
                    notices.add(NoticeCode.UNREADABLE_FILE, SourcePosition.of(name));
                }
            });
            stage.buildIndexes();
            target.forEachServiceAtLocation(
                    (place, service) -> stage.assignServiceAtLocation(place.toString(), service.toString()));
            if (new PrivateTermMarker(stage, secrets).mark()) {
                splitter.setMarked();
            }
            if (splitter.hasMarks()) {
                secrets.passMarksToLocations();
            }
            if (splitter.hasMarkedParts()) {
                new PrivatePartMarker(stage).mark();
            }
            return write(stage, secrets, splitter);
        }
    }

    private ImportReport write(Stage stage, SecretPlaces secrets, RecordSplitter splitter) {
        ChangeWriter writer = new ChangeWriter(target, options.dryRun());
        try (ImportWriter importWriter = new ImportWriter(target, options, stage, notices, writer)) {
            ImportPass pass = new ImportPass(
                    stage, secrets, splitter, target, options, importWriter, notices, this::reportProgress);
            pass.run();
            new MissingRecordMarker(stage, target, options, notices, writer).mark(single && files == 1);
            return new ImportReport(
                    options.dryRun(),
                    new ImportTally(stage, splitter, unread).totals(),
                    writer.counts(),
                    importWriter.unchanged(),
                    notices.counts(),
                    notices.first(),
                    pass.proposals());
        }
    }

    private void reportProgress(long written, long expected) {
        progress.accept(new ImportProgress(rows, written, expected));
    }

    private RowSink sink(String file, RecordSplitter splitter) {
        Optional<Mapping.Part> part = options.mapping().flatMap(mapping -> mapping.part(file));
        return new RowSink() {
            @Override
            public void row(SourceRow source) {
                Optional<NormalizedRow> read =
                        FaultReporter.attempt(notices, source.position(), () -> normalize(part, source));
                read.ifPresent(known -> known.records().forEach(splitter::add));
                if (read.isEmpty() || read.get().records().isEmpty()) {
                    unread(Optional.of(
                            read.map(NormalizedRow::kind).map(SourceTable::of).orElse(source.table())));
                }
                if (++rows % PROGRESS_INTERVAL_ROWS == 0) {
                    reportProgress(0, 0);
                }
            }

            @Override
            public void unread(Optional<SourceTable> table) {
                unread.merge(table.map(SourceTable::name).orElse(UNKNOWN_KIND), 1L, Long::sum);
            }
        };
    }

    /** The HSDS records that a row becomes; none if the row is empty. */
    private record NormalizedRow(HsdsKind kind, List<HsdsRecord> records) {}

    private NormalizedRow normalize(Optional<Mapping.Part> part, SourceRow source) {
        HsdsRecord row = HsdsUpgrade.of(part.map(known -> mapped(known, source)).orElse(source));
        if (!HsdsNormalizer.hasKnownField(row)) {
            notices.add(NoticeCode.MALFORMED, row.position());
            return new NormalizedRow(row.kind(), List.of());
        }
        List<HsdsRecord> records =
                normalizer.separate(row).stream().map(normalizer::normalize).toList();
        if (part.isPresent()) {
            records.forEach(record -> PrivateMarks.markRow(record.fields()));
        }
        return new NormalizedRow(row.kind(), records);
    }

    private SourceRow mapped(Mapping.Part part, SourceRow source) {
        PrivateColumns.RedactedRow redacted = PrivateColumns.redact(part, source, notices, privacyNames);
        SourceRow row = RowMapper.apply(part, redacted.row());
        redacted.marks().forEach(mark -> RowMapper.put(row.fields(), mark, "true"));
        redacted.removedValues()
                .forEach(value ->
                        row.fields().withArray(PrivateMarks.REMOVED_VALUES).add(value));
        return row;
    }

    private void readMapping(String name, InputStream in) throws IOException {
        if (files > 0) {
            notices.add(NoticeCode.MAPPING_LATE, SourcePosition.of(name));
        } else {
            options = options.with(Mapping.read(in.readNBytes(MAX_MAPPING_BYTES)));
        }
    }

    private void readFile(String name, InputStream in, RowSink sink) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        files++;
        Reader text = MixedEncodingReader.of(in);
        BufferedReader reader = new BufferedReader(text, 1 << 17);
        try {
            if (lower.endsWith("datapackage.json")) {
                files--;
            } else if (endsWith(lower, ".json", ".jsonl", ".ndjson", ".geojson") || isJson(reader, lower)) {
                single = new JsonRowReader(name, sink, notices).read(reader);
            } else {
                readTable(name, reader, sink);
            }
        } catch (ZipException e) {
            notices.add(NoticeCode.UNREADABLE_FILE, SourcePosition.of(name));
        }
        if (text instanceof MixedEncodingReader mixed && mixed.hasGuessed()) {
            notices.add(NoticeCode.ENCODING, SourcePosition.of(name));
        }
    }

    private static boolean isTable(String name) {
        return endsWith(name, ".csv", ".tsv", ".tab", ".txt");
    }

    private static boolean endsWith(String name, String... endings) {
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    private static boolean isJson(BufferedReader reader, String name) throws IOException {
        if (isTable(name)) {
            return false;
        }
        reader.mark(1_024);
        int first = reader.read();
        for (int i = 1; i < 1_000 && first >= 0 && Character.isWhitespace(first); i++) {
            first = reader.read();
        }
        reader.reset();
        return first == '{' || first == '[';
    }

    private void readTable(String name, BufferedReader reader, RowSink sink) throws IOException {
        Optional<Mapping.Part> part = options.mapping().flatMap(mapping -> mapping.part(name));
        Optional<SourceTable> table = part.map(RowMapper::table).or(() -> TableNames.find(name));
        boolean isTable = part.isPresent() || isTable(name.toLowerCase(Locale.ROOT));
        if (table.isEmpty() || !isTable) {
            notices.add(NoticeCode.UNKNOWN_FILE, SourcePosition.of(name));
            return;
        }
        new TableRowReader(name, table.get(), part.isPresent() ? String::strip : TableRowReader::plain, sink, notices)
                .read(reader);
    }
}
