package org.socialmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.socialmap.language.Characters;

/**
 * The files of a data set in an archive.
 *
 * @param folder the folder of the data set in the archive; empty for the archive itself
 */
record ArchiveFiles(Archive archive, String folder) implements DataSetFiles {
    /** Far more than the largest data set that is known, and less than a server can hold. */
    private static final int MAX_BYTES = 256 * 1024 * 1024;

    /** Entries by name. */
    interface Archive {
        Optional<byte[]> bytes(String entry) throws IOException;

        Stream<String> names();
    }

    /** Returns the files in a folder of an open jar. */
    static ArchiveFiles of(JarFile jar, String folder) {
        return new ArchiveFiles(
                new Archive() {
                    @Override
                    public Optional<byte[]> bytes(String entry) throws IOException {
                        ZipEntry found = jar.getEntry(entry);
                        if (found == null) {
                            return Optional.empty();
                        }
                        try (InputStream in = jar.getInputStream(found)) {
                            return Optional.of(in.readAllBytes());
                        }
                    }

                    @Override
                    public Stream<String> names() {
                        return jar.stream().map(ZipEntry::getName);
                    }
                },
                folder);
    }

    /** Reads a ZIP archive. */
    static ArchiveFiles of(ZipInputStream zip, String folder) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        int remaining = MAX_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                byte[] bytes = zip.readNBytes(remaining + 1);
                remaining -= bytes.length;
                if (remaining < 0) {
                    throw new IOException("the archive is larger than " + MAX_BYTES + " bytes");
                }
                entries.put(entry.getName(), bytes);
            }
        }
        return new ArchiveFiles(
                new Archive() {
                    @Override
                    public Optional<byte[]> bytes(String entry) {
                        return Optional.ofNullable(entries.get(entry));
                    }

                    @Override
                    public Stream<String> names() {
                        return entries.keySet().stream();
                    }
                },
                folder);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return archive.bytes(entry(path));
    }

    @Override
    public List<String> folders(String name) {
        String prefix = entry(name) + "/";
        return archive.names()
                .filter(entry -> entry.startsWith(prefix) && entry.indexOf('/', prefix.length()) > 0)
                .map(entry -> entry.substring(prefix.length(), entry.indexOf('/', prefix.length())))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<List<String>> list(String name) {
        String prefix = entry(name) + "/";
        List<String> names = archive.names()
                .filter(entry -> entry.startsWith(prefix))
                .map(entry -> entry.substring(prefix.length()))
                .filter(rest -> !rest.isEmpty() && rest.indexOf('/') < 0)
                .sorted()
                .toList();
        return Optional.of(names).filter(found -> !found.isEmpty());
    }

    /** Returns the name of an entry, without {@code .} and {@code ..}. */
    private String entry(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : Characters.splitAt(folder + "/" + path, c -> c == '/')) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
