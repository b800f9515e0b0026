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

/** What is to be imported: a file, a folder, an archive (zip) of files, or whatever comes in on a stream. For one import. */
public final class ImportSource {
    private static final int ZIP_FIRST = 'P';
    private static final int ZIP_SECOND = 'K';

    private final Opener opener;

    private interface Opener {
        void read(FileReader reader) throws IOException;
    }

    /** Takes one file after another. */
    public interface FileReader {
        void read(String name, InputStream in) throws IOException;

        /** A file, or the rest of an archive, that cannot be read. */
        void failed(String name);
    }

    private ImportSource(Opener opener) {
        this.opener = opener;
    }

    /** A file, a folder with all the files in it, its {@code mapping.json} first, or an archive. */
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
     * What comes in on a stream: a file, or an archive.
     *
     * @param name how the file is called in notices; its ending may tell what it is
     * @param maxBytes so much is read, unpacked, and no more
     */
    public static ImportSource of(String name, InputStream in, long maxBytes) {
        return new ImportSource(reader -> stream(name, new Limited(in, maxBytes), new FileReader() {
            private long left = maxBytes;

            @Override
            public void read(String file, InputStream inner) throws IOException {
                Limited limited = new Limited(inner, left);
                reader.read(file, limited);
                left = limited.left;
            }

            @Override
            public void failed(String file) {
                reader.failed(file);
            }
        }));
    }

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
        Watched watched = new Watched(in);
        ZipInputStream archive = new ZipInputStream(watched);
        try {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String file = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && isVisible(file)) {
                    reader.read(file, new Entry(archive, watched));
                }
            }
            if (!watched.hasEnd()) {
                reader.failed(name);
            }
        } catch (IOException e) {
            watched.rethrowOwn(e);
            reader.failed(name);
        } catch (IllegalArgumentException e) {
            // A name of an entry that is no text.
            reader.failed(name);
        }
    }

    /** Tells whether reading failed, or what was read is no archive: unpacking has no kind of exception of its own. */
    private static final class Watched extends FilterInputStream {
        /** How the directory at the end of an archive ends: an archive that was cut off between two files has none. */
        private static final int END_OF_DIRECTORY = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

        private boolean failed;
        private int lastFourBytes;
        private boolean ended;

        Watched(InputStream in) {
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
                    ended |= lastFourBytes == END_OF_DIRECTORY;
                }
                return read;
            } catch (ZipException e) {
                throw e;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        /** Reads what is left, and says whether the archive came to its end. */
        boolean hasEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return ended;
        }

        void rethrowOwn(IOException e) throws IOException {
            if (failed) {
                throw e;
            }
        }
    }

    /** One file of an archive: whoever closes it does not close the archive. */
    private static final class Entry extends FilterInputStream {
        private final Watched archive;

        Entry(InputStream in, Watched archive) {
            super(in);
            this.archive = archive;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                archive.rethrowOwn(e);
                throw new ZipException("not an archive from here on");
            }
        }

        @Override
        public void close() {
            // The archive is closed by whoever opened it.
        }
    }

    /** Ends with an error where there is more than was agreed. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ZipException("more than may be read");
            }
            return read;
        }
    }
}
