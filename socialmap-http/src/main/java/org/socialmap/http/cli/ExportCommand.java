package org.socialmap.http.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
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

/** Exports what the public may see of a map. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
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
        ExportFormat exportFormat = ExportFormat.find(format)
                .orElseThrow(() -> new IllegalArgumentException("--format: " + ExportFormat.names()));
        try (SocialMap map = options.open()) {
            Locale language =
                    locale.map(LanguageTag::parse).orElse(map.dataSet().info().language());
            Directory directory = map.directory(Audience.PUBLIC);
            if (output.isPresent()) {
                replace(output.get(), directory, exportFormat, language);
            } else {
                print(directory, exportFormat, language);
            }
        }
        return 0;
    }

    private void print(Directory directory, ExportFormat format, Locale locale) throws IOException {
        if (!format.isText()) {
            throw new IllegalArgumentException("--output is required: the format is binary");
        }
        Path temporary = Files.createTempFile("socialmap", ".export");
        try {
            replace(temporary, directory, format, locale);
            try (Reader text = Files.newBufferedReader(temporary)) {
                text.transferTo(spec.commandLine().getOut());
            }
            spec.commandLine().getOut().flush();
        } finally {
            Files.delete(temporary);
        }
    }

    /** Replaces the file atomically. */
    private static void replace(Path file, Directory directory, ExportFormat format, Locale locale) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            directory.export(format, locale, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
