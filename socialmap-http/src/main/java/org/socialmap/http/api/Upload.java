package org.socialmap.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.socialmap.http.wire.ApiProblem;

/**
 * A complete request body in a temporary file that only its owner can read and that is deleted on close; where the
 * system allows it, the file has no name even before that. For one thread.
 */
final class Upload implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileChannel file;

    private Upload(FileChannel file) {
        this.file = file;
    }

    /**
     * Receives a body.
     *
     * @param maxBytes its maximum size
     * @throws ApiProblem 413 if it is larger, 507 if the disk is too full, 400 if it ends early
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

    /** Returns the content from its beginning. */
    InputStream content() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    private void fill(InputStream body, long maxBytes) {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
            size += read;
            if (size > maxBytes) {
                throw ApiProblem.tooLarge();
            }
            write(ByteBuffer.wrap(buffer, 0, read));
        }
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw ApiProblem.ofStatus(400);
        }
    }

    private void write(ByteBuffer buffer) {
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw ApiProblem.storageFull();
        }
    }

    private static FileChannel newFile() {
        try {
            // Temporary files are created with permissions for their owner only.
            Path path = Files.createTempFile("socialmap-upload", ".part");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw ApiProblem.storageFull();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // The file has no name any more, or disappears with the process.
        }
    }
}
