package org.socialmap.http.pages.form;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.socialmap.http.throttle.BodyClock;
import org.socialmap.http.wire.ApiProblem;

/**
 * A form with a file ({@code multipart/form-data}, RFC 7578). The file is in memory and never on disk.
 *
 * @param fields the other fields
 * @param file the file, if one was chosen that is not too large
 * @param isTooLarge whether the file is larger than allowed
 */
public record UploadedForm(FormFields fields, Optional<UploadedFile> file, boolean isTooLarge) {
    private static final String TYPE = "multipart/form-data";
    private static final int MAX_FIELD_BYTES = 64 * 1024;
    private static final int MAX_PARTS = 20;

    /**
     * A file that somebody sent.
     *
     * @param name its name there
     * @param content its bytes; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record UploadedFile(String name, byte[] content) {}

    /**
     * Reads the form of a request. If its file is too large, the rest of the request is skipped, so that the browser can
     * read the answer; the fields before the file are kept.
     *
     * @param maxBytes the maximum size of the file
     * @throws ApiProblem 400 if the form is malformed, 408 if it arrives too slowly, 413 if it is larger by far
     */
    public static UploadedForm of(Context context, int maxBytes) {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        String boundary = type.startsWith(TYPE) ? MultiPart.extractBoundary(type) : null;
        if (boundary == null) {
            throw ApiProblem.ofStatus(400);
        }
        try {
            int limit = maxBytes + MAX_FIELD_BYTES;
            InputStream body = BodyClock.upload(context.bodyInputStream());
            byte[] bytes = body.readNBytes(limit);
            long skipped = skip(body, 8L * maxBytes);
            if (skipped > 0) {
                end(bytes, boundary);
            }
            UploadedForm form = parse(bytes, boundary);
            boolean isTooLarge = skipped > 0
                    || form.file()
                            .filter(known -> known.content().length > maxBytes)
                            .isPresent();
            return isTooLarge ? new UploadedForm(form.fields(), Optional.empty(), true) : form;
        } catch (IOException | CompletionException e) {
            throw ApiProblem.ofStatus(400);
        }
    }

    /** Ends a form in the middle of its file. */
    private static void end(byte[] bytes, String boundary) {
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
    }

    private static long skip(InputStream body, long maxBytes) throws IOException {
        byte[] buffer = new byte[MAX_FIELD_BYTES];
        long skipped = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            skipped += read;
            if (skipped > maxBytes) {
                throw ApiProblem.tooLarge();
            }
        }
        return skipped;
    }

    private static UploadedForm parse(byte[] bytes, String boundary) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setUseFilesForPartsWithoutFileName(false);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxParts(MAX_PARTS);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<UploadedFile> file = Optional.empty();
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        parser.parse(Content.Source.from(ByteBuffer.wrap(bytes)), Promise.Invocable.toPromise(parsed));
        try (MultiPartFormData.Parts parts = parsed.join()) {
            for (MultiPart.Part part : parts) {
                if (part.getFileName() == null) {
                    fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                            .add(part.getContentAsString(StandardCharsets.UTF_8));
                } else if (!part.getFileName().isBlank()) {
                    file = Optional.of(new UploadedFile(baseName(part.getFileName()), bytes(part)));
                }
            }
        }
        return new UploadedForm(FormFields.of(fields), file, false);
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        ByteBuffer content = Content.Source.asByteBuffer(part.createContentSource());
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** Some programs send the whole path of a file. */
    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
