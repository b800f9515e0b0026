package org.socialmap.http.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.socialmap.access.Audience;
import org.socialmap.http.throttle.Turn;
import org.socialmap.json.body.Json;
import org.socialmap.language.Characters;
import org.socialmap.notation.Members;

/** Writes responses. */
public final class ResponseWriter {
    private static final int NOT_MODIFIED = 304;
    /** Enough that two bodies never share a tag. */
    private static final int TAG_BYTES = 16;

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final byte[] EMPTY = {};

    private static final Set<HandlerType> CACHEABLE_METHODS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private ResponseWriter() {}

    static void json(Context context, Object body) {
        context.contentType("application/json");
        result(context, Json.write(body));
    }

    /**
     * Sends a response that may be cached and revalidated: if the client has it already, it is not sent again.
     *
     * @param audience the audience of the response; what one audience has is never confirmed to another
     */
    public static void tagged(Context context, Audience audience, String mediaType, byte[] body) {
        context.contentType(mediaType);
        if (!isUpToDate(context, audience, digest(body), false)) {
            result(context, body);
        }
    }

    private static void result(Context context, byte[] body) {
        Turn.reserveMemory(context.req(), body.length);
        context.result(body);
    }

    /** Writes a text response that may be too long for memory. */
    public interface Streaming {
        void to(Writer out) throws IOException;
    }

    /** Writes a binary response that may be too long for memory. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** Sends a binary response in buffered; see {@link #streamed}. */
    static void bytes(Context context, Audience audience, String mediaType, String state, Bytes body) {
        context.contentType(mediaType);
        if (isUpToDate(context, audience, state, true)) {
            return;
        }
        // Whatever its length: then the headers are final before anything is written.
        context.minSizeForCompression(0);
        // A slow reader delays only itself.
        Turn.release(context.req());
        try {
            OutputStream client = context.outputStream();
            // The first write, even of nothing, decides on compression.
            client.write(EMPTY, 0, 0);
            context.res().flushBuffer();
            if (!context.method().equals(HandlerType.HEAD)) {
                body(context, client, body);
            }
            client.close();
        } catch (IOException | UncheckedIOException e) {
            // The client is gone, or the rest of the response cannot be produced; nobody can be told.
            BrokenResponse.disconnect(context.req());
        } catch (RuntimeException | Error e) {
            BrokenResponse.disconnect(context.req());
            throw e;
        }
    }

    private static void body(Context context, OutputStream client, Bytes body) throws IOException {
        Turn.acquire(context.req());
        OutputStream buffered =
                new BufferedOutputStream(Turn.releasedWhileWriting(context.req(), client), BUFFER_BYTES);
        body.to(buffered);
        Turn.end(context.req());
        buffered.flush();
    }

    /**
     * Sends a text response in buffered.
     *
     * @param state a text that differs whenever the response to the same URL and audience differs
     */
    public static void streamed(Context context, Audience audience, String mediaType, String state, Streaming body) {
        bytes(context, audience, mediaType, state, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            body.to(text);
            text.flush();
        });
    }

    /** Returns whether the client has the response already; only a response to GET or HEAD can be cached. */
    private static boolean isUpToDate(Context context, Audience audience, String state, boolean isWeak) {
        if (!CACHEABLE_METHODS.contains(context.method())) {
            return false;
        }
        String tag = (isWeak ? "W/" : "") + "\"" + Members.wireName(audience) + "-" + state + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Authorization, Accept-Encoding, Accept-Language");
        String cached = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        // Whether a tag is weak does not matter for this comparison (RFC 9110, section 13.1.2).
        boolean isSame = Characters.splitAt(cached.replace("W/", ""), c -> c == ',' || Character.isWhitespace(c))
                .contains(tag.replace("W/", ""));
        if (isSame) {
            context.status(NOT_MODIFIED);
        }
        return isSame;
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
