package org.socialmap.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.socialmap.Directory;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.language.LanguageTag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what the public may see of a map. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.usage")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOptions options;

    @Option(names = "--format", paramLabel = "NAME", defaultValue = "ndjson")
    private String format;

    @Option(names = "--locale", paramLabel = "TAG")
    private Optional<String> locale = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        ExportFormat known = ExportFormat.find(format)
                .orElseThrow(() -> new IllegalArgumentException("--format: " + ExportFormat.names()));
        try (SocialMap map = options.open()) {
            Locale language =
                    locale.map(LanguageTag::parse).orElse(map.dataSet().info().language());
            Directory directory = map.directory(Audience.PUBLIC);
            if (output.isPresent()) {
                replace(output.get(), directory, known, language);
            } else {
                directory.export(known, language, spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
            }
        }
        return 0;
    }

    /** The file is there wholly or as it was. */
    private static void replace(Path file, Directory directory, ExportFormat format, Locale locale) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            directory.export(format, locale, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
