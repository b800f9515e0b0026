package org.socialmap.http.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetNotice;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.json.body.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports all problems of a data set at once, or what an import would report about a source. */
@Command(name = "validate", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "validated")
    private String dataset;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path path = Path.of(dataset);
        boolean isSource = Files.exists(path) && !Files.exists(path.resolve("dataset.json"));
        return isSource ? checkSource(path) : checkDataSet();
    }

    /** Checks a source against the data set that a server would use, without changing anything. */
    private int checkSource(Path path) throws IOException {
        DataSet dataSet = new MapOptions().dataSet();
        try (SocialMap empty = SocialMap.inMemory(dataSet.with(Catalog.EMPTY))) {
            ImportReportText text = ImportReportText.of(Optional.empty(), dataSet);
            PrintWriter out = spec.commandLine().getOut();
            ImportReport report = empty.imports(Actor.EMBEDDER)
                    .run(
                            ImportSource.of(path),
                            ImportOptions.of("validate").asDryRun(),
                            notice -> {
                                if (!json) {
                                    out.println(text.of(notice));
                                }
                            },
                            progress -> {});
            text.print(report, json, out);
            return report.total().setAside() == 0 ? 0 : 1;
        }
    }

    private int checkDataSet() {
        DataSetReading reading = DataSetFinder.read(dataset);
        PrintWriter out = spec.commandLine().getOut();
        List<DataSetNotice> all = Stream.concat(reading.notices().stream(), reading.remarks().stream())
                .toList();
        if (json) {
            out.println(new String(Json.write(all), StandardCharsets.UTF_8));
        } else {
            all.forEach(out::println);
        }
        out.flush();
        return reading.dataSet().isPresent() ? 0 : 1;
    }
}
