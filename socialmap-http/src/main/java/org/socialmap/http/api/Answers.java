package org.socialmap.http.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.socialmap.http.wire.Json;

/** Writes answers. */
final class Answers {
    private static final int NOT_MODIFIED = 304;
    /** Enough that two bodies never have the same. */
    private static final int TAG_BYTES = 16;

    private Answers() {}

    static void json(Context context, Object body) {
        context.contentType("application/json");
        context.result(Json.write(body));
    }

    /** Answers what may be kept and asked for again: if it is still the same, it is not sent. */
    static void tagged(Context context, String mediaType, byte[] body) {
        String tag = "\"" + digest(body) + "\"";
        context.contentType(mediaType);
        if (!context.method().equals(HandlerType.GET)) {
            context.result(body);
            return;
        }
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Authorization, Accept-Encoding");
        String known = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        if (List.of(known.replace("W/", "").split("\\s*,\\s*")).contains(tag)) {
            context.status(NOT_MODIFIED);
        } else {
            context.result(body);
        }
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
