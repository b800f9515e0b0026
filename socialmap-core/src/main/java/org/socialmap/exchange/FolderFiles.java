package org.socialmap.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a data set in a folder. */
record FolderFiles(Path folder) implements DataSetFiles {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public List<String> folders(String name) throws IOException {
        Path inner = folder.resolve(name);
        if (!Files.isDirectory(inner)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<List<String>> list(String name) throws IOException {
        Path inner = folder.resolve(name);
        if (!Files.isDirectory(inner)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return Optional.of(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
