package org.socialmap.http.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.socialmap.ImportOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.Mapping;
import org.socialmap.language.Characters;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports a directory into a map. Exits with 0 if every record was imported, 3 if some were set aside, 1 if the
 * import failed. A folder that no server uses is filled without holding all records in memory.
 */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class ImportCommand implements Callable<Integer> {
    private static final int EXIT_SET_ASIDE = 3;
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOptions map;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "imported")
    private String from;

    @Option(names = "--source", paramLabel = "NAME", required = true)
    private String source;

    @Option(names = "--language", paramLabel = "CODE")
    private Optional<String> language = Optional.empty();

    @Option(names = "--mapping", paramLabel = "FILE")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--accept", paramLabel = "FILE")
    private Optional<Path> accept = Optional.empty();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @ArgGroup
    private Extent extent = new Extent();

    /** How much of a directory the source contains; if not given, the importer determines it. */
    private static final class Extent {
        @Option(names = "--part")
        private boolean part;

        @Option(names = "--whole")
        private boolean whole;

        Optional<Boolean> isWhole() {
            return part || whole ? Optional.of(whole) : Optional.empty();
        }
    }

    @Option(names = "--locale", paramLabel = "TAG")
    private Optional<String> locale = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        DataSet dataSet = map.dataSet();
        ImportReportText text = ImportReportText.of(locale, dataSet);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), text);
        ImportReport report = run(dataSet, progress, text);
        progress.erase();
        text.print(report, json, spec.commandLine().getOut());
        return report.total().setAside() == 0 ? 0 : EXIT_SET_ASIDE;
    }

    private ImportReport run(DataSet dataSet, ProgressLine progress, ImportReportText text) throws IOException {
        ImportOptions options = options();
        ImportSource input = from.equals(STANDARD_INPUT)
                ? ImportSource.of("import", System.in, Long.MAX_VALUE)
                : ImportSource.of(Path.of(from));
        if (map.isInFolder() && !dryRun) {
            return ImportOperations.importInto(
                    map.folder(),
                    dataSet,
                    input,
                    options,
                    notice -> print(progress, text.of(notice)),
                    progress::update);
        }
        try (SocialMap socialMap = map.exists() ? map.openStored() : SocialMap.inMemory(dataSet)) {
            return socialMap
                    .imports(Actor.EMBEDDER)
                    .run(input, options, notice -> print(progress, text.of(notice)), progress::update);
        }
    }

    /** With {@code --json}, notices are part of the report. */
    private void print(ProgressLine progress, String notice) {
        if (!json) {
            progress.above(notice);
        }
    }

    private ImportOptions options() throws IOException {
        Optional<Mapping> read =
                mapping.isPresent() ? Optional.of(Mapping.read(Files.readAllBytes(mapping.get()))) : Optional.empty();
        Set<String> accepted = accept.isPresent()
                ? Files.readAllLines(accept.get()).stream()
                        .map(line -> Characters.before(line.strip(), Character::isWhitespace)
                                .toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                : Set.of();
        return new ImportOptions(source, language, dryRun, extent.isWhole(), read, accepted);
    }
}
