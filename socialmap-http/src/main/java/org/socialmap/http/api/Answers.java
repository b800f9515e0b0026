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
import org.socialmap.http.wire.Json;
import org.socialmap.http.wire.Names;
import org.socialmap.language.Characters;

/** Writes answers. */
final class Answers {
    private static final int NOT_MODIFIED = 304;
    /** Enough that two bodies never have the same. */
    private static final int TAG_BYTES = 16;

    private static final int PIECE_BYTES = 32 * 1024;
    private static final byte[] NOTHING = {};

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private Answers() {}

    static void json(Context context, Object body) {
        context.contentType("application/json");
        result(context, Json.write(body));
    }

    /**
     * Answers what may be kept and asked for again: if it is still the same, it is not sent.
     *
     * @param audience for whom it is: what one audience has is never confirmed to another
     */
    static void tagged(Context context, Audience audience, String mediaType, byte[] body) {
        context.contentType(mediaType);
        if (!isKnown(context, audience, digest(body), false)) {
            result(context, body);
        }
    }

    private static void result(Context context, byte[] body) {
        Turn.keep(context.req(), body.length);
        context.result(body);
    }

    /** Writes an answer that may be too long to hold. */
    interface Streaming {
        void to(Writer out) throws IOException;
    }

    /** Writes an answer of bytes that may be too long to hold. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** The same for text and for whatever else there is; see {@link #streamed}. */
    static void bytes(Context context, Audience audience, String mediaType, String state, Bytes body) {
        context.contentType(mediaType);
        if (isKnown(context, audience, state, true)) {
            return;
        }
        // However short it turns out to be: then the headers are the same before anything of it is written.
        context.minSizeForCompression(0);
        // Whoever reads slowly waits for itself.
        Turn.giveBack(context.req());
        try {
            OutputStream client = context.outputStream();
            // The first write, even of nothing, decides about compression.
            client.write(NOTHING, 0, 0);
            context.res().flushBuffer();
            if (!context.method().equals(HandlerType.HEAD)) {
                body(context, client, body);
            }
            client.close();
        } catch (IOException | UncheckedIOException e) {
            // Whoever asked is gone, or the rest cannot be had; there is nobody to tell.
            BrokenAnswer.cut(context.req());
        } catch (RuntimeException | Error e) {
            BrokenAnswer.cut(context.req());
            throw e;
        }
    }

    private static void body(Context context, OutputStream client, Bytes body) throws IOException {
        Turn.take(context.req());
        OutputStream pieces = new BufferedOutputStream(Turn.givenBackWhileWriting(context.req(), client), PIECE_BYTES);
        body.to(pieces);
        Turn.end(context.req());
        pieces.flush();
    }

    /**
     * The same, piece by piece.
     *
     * @param state what is another text whenever the answer to the same address and audience is another one
     */
    static void streamed(Context context, Audience audience, String mediaType, String state, Streaming body) {
        bytes(context, audience, mediaType, state, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            body.to(text);
            text.flush();
        });
    }

    /** Whether whoever asks has it already; only what is asked for by address can be kept. */
    private static boolean isKnown(Context context, Audience audience, String state, boolean isWeak) {
        if (!READING.contains(context.method())) {
            return false;
        }
        String tag = (isWeak ? "W/" : "") + "\"" + Names.of(audience) + "-" + state + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Authorization, Accept-Encoding, Accept-Language");
        String known = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        // Whether a tag is weak does not matter for this question (RFC 9110, 13.1.2).
        boolean same = Characters.splitAt(known.replace("W/", ""), c -> c == ',' || Character.isWhitespace(c))
                .contains(tag.replace("W/", ""));
        if (same) {
            context.status(NOT_MODIFIED);
        }
        return same;
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
