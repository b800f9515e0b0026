package org.socialmap.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The input of an import: a file, a folder, a zip archive of files, or a stream. For use by one import. */
public final class ImportSource {
    private static final int ZIP_FIRST = 'P';
    private static final int ZIP_SECOND = 'K';

    private final Opener opener;

    private interface Opener {
        void read(FileReader reader) throws IOException;
    }

    /** Receives the files of a source one after another. */
    public interface FileReader {
        /** Receives a file, which it may read until it returns. */
        void read(String name, InputStream in) throws IOException;

        /** Receives the name of a file, or of an archive, whose rest cannot be read. */
        void failed(String name);
    }

    private ImportSource(Opener opener) {
        this.opener = opener;
    }

    /** Returns a source for a file, an archive, or a folder with all files in it, {@code mapping.json} first. */
    public static ImportSource of(Path path) {
        return new ImportSource(reader -> {
            if (!Files.isDirectory(path)) {
                try (InputStream in = Files.newInputStream(path)) {
                    stream(path.getFileName().toString(), in, reader);
                }
                return;
            }
            for (Path file : files(path)) {
                try (InputStream in = Files.newInputStream(file)) {
                    stream(path.relativize(file).toString(), in, reader);
                }
            }
        });
    }

    /**
     * Returns a source for a stream of a file or an archive.
     *
     * @param name the name of the file in notices; the extension may show its format
     * @param maxBytes the maximum number of bytes to read, which also applies to the unpacked files; reading more fails
     *     with an {@link IOException}
     */
    public static ImportSource of(String name, InputStream in, long maxBytes) {
        return new ImportSource(reader -> stream(name, new LimitedInputStream(in, maxBytes), new FileReader() {
            private long remaining = maxBytes;

            @Override
            public void read(String file, InputStream inner) throws IOException {
                LimitedInputStream limited = new LimitedInputStream(inner, remaining);
                reader.read(file, limited);
                remaining = limited.remaining;
            }

            @Override
            public void failed(String file) {
                reader.failed(file);
            }
        }));
    }

    /**
     * Passes every file to a reader.
     *
     * @throws IOException if the source cannot be read, or the reader throws it
     */
    public void forEach(FileReader reader) throws IOException {
        opener.read(reader);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isVisible(folder.relativize(file).toString()))
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith("mapping.json"))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    private static boolean isVisible(String name) {
        return !name.startsWith(".") && !name.contains("/.") && !name.startsWith("__MACOSX");
    }

    private static void stream(String name, InputStream stream, FileReader reader) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        in.mark(2);
        boolean isArchive = in.read() == ZIP_FIRST && in.read() == ZIP_SECOND;
        in.reset();
        if (!isArchive) {
            reader.read(name, in);
            return;
        }
        ArchiveInputStream bytes = new ArchiveInputStream(in);
        ZipInputStream archive = new ZipInputStream(bytes);
        try {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String file = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && isVisible(file)) {
                    reader.read(file, new EntryInputStream(archive, bytes));
                }
            }
            if (!bytes.reachesEnd()) {
                reader.failed(name);
            }
        } catch (IOException e) {
            bytes.rethrowReadFailure(e);
            reader.failed(name);
        } catch (IllegalArgumentException e) {
            // The name of an entry is malformed.
            reader.failed(name);
        }
    }

    /**
     * The bytes of an archive. Distinguishes failures to read from malformed content, for which {@link ZipInputStream}
     * throws the same kinds of exception.
     */
    private static final class ArchiveInputStream extends FilterInputStream {
        /** The signature of the record that ends an archive; an archive cut off between two files has none. */
        private static final int END_OF_DIRECTORY = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

        private boolean failed;
        private int lastFourBytes;
        private boolean endSeen;

        ArchiveInputStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                for (int i = offset; i < offset + read; i++) {
                    lastFourBytes = lastFourBytes << 8 | bytes[i] & 0xFF;
                    endSeen |= lastFourBytes == END_OF_DIRECTORY;
                }
                return read;
            } catch (ZipException e) {
                throw e;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        /** Reads the rest and returns whether the archive is complete. */
        boolean reachesEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return endSeen;
        }

        void rethrowReadFailure(IOException e) throws IOException {
            if (failed) {
                throw e;
            }
        }
    }

    /** One file of an archive. Closing it does not close the archive. */
    private static final class EntryInputStream extends FilterInputStream {
        private final ArchiveInputStream archive;

        EntryInputStream(InputStream in, ArchiveInputStream archive) {
            super(in);
            this.archive = archive;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                archive.rethrowReadFailure(e);
                throw new ZipException("the rest is not a valid archive");
            }
        }

        @Override
        public void close() {
            // The archive stays open for its next file.
        }
    }

    /** A stream that fails when it has more bytes than a limit. */
    private static final class LimitedInputStream extends FilterInputStream {
        private long remaining;

        LimitedInputStream(InputStream in, long remaining) {
            super(in);
            this.remaining = remaining;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            remaining -= Math.max(0, read);
            if (remaining < 0) {
                throw new ZipException("the source is larger than its limit");
            }
            return read;
        }
    }
}
