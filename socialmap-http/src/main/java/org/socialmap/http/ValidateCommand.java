package org.socialmap.http;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.socialmap.exchange.DataSetNotice;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.http.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a data set, all of it at once. */
@Command(name = "validate", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.usage")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "validated")
    private String dataset;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        DataSetReading reading = DataSets.read(dataset);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(Json.write(reading.notices()), StandardCharsets.UTF_8));
        } else {
            reading.notices().stream().map(DataSetNotice::toString).forEach(out::println);
        }
        out.flush();
        return reading.dataSet().isPresent() ? 0 : 1;
    }
}
