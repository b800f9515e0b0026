package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.wire.ApiProblem;

/** The style sheets, script and icon of the pages. The same for everybody, so that they may be cached for a day. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "tokens.css", "text/css; charset=utf-8",
            "style.css", "text/css; charset=utf-8",
            "smooth.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, byte[]> contents = new HashMap<>();

    Assets() {
        TYPES.keySet().forEach(name -> contents.put(name, read(name)));
    }

    void asset(Context context) {
        String name = context.pathParam("name");
        byte[] content = Optional.ofNullable(contents.get(name)).orElseThrow(ApiProblem::notFound);
        context.contentType(TYPES.get(name));
        context.header("Cache-Control", "max-age=86400");
        // However short: a slow connection gains from a half.
        context.minSizeForCompression(0);
        context.result(content);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("missing asset: " + name, e);
        }
    }
}
