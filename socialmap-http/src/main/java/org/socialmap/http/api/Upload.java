package org.socialmap.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.socialmap.http.wire.Refusal;

/**
 * A body that came in whole, in a file that nobody else can read and that is gone when this is closed; where the system can, it
 * has no name even before that. For one thread.
 */
final class Upload implements AutoCloseable {
    private static final int PIECE_BYTES = 64 * 1024;

    private final FileChannel file;

    private Upload(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes a body in.
     *
     * @param maxBytes how large it may be
     * @throws Refusal 413 if it is larger, 507 if the disk has no room for it, 400 if it breaks off
     */
    static Upload of(InputStream body, long maxBytes) {
        Upload upload = new Upload(newFile());
        try {
            upload.fill(body, maxBytes);
            return upload;
        } catch (RuntimeException | Error e) {
            upload.close();
            throw e;
        }
    }

    /** What came in, from its beginning. */
    InputStream content() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    private void fill(InputStream body, long maxBytes) {
        byte[] piece = new byte[PIECE_BYTES];
        long size = 0;
        for (int read = next(body, piece); read >= 0; read = next(body, piece)) {
            size += read;
            if (size > maxBytes) {
                throw Refusal.tooLarge();
            }
            write(ByteBuffer.wrap(piece, 0, read));
        }
    }

    private static int next(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw Refusal.ofStatus(400);
        }
    }

    private void write(ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException e) {
            throw Refusal.storageFull();
        }
    }

    private static FileChannel newFile() {
        try {
            // Only its owner can read a file that is made so.
            Path path = Files.createTempFile("socialmap-upload", ".part");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw Refusal.storageFull();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // Its name is gone, or goes with the process.
        }
    }
}
