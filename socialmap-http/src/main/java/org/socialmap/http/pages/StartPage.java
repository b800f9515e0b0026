package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.wire.AcceptedLanguage;

/** The page at {@code /}: what this is, and where its description is. */
public final class StartPage {
    private final Map<String, byte[]> pages =
            Map.of("nl", read("start_nl.html"), "en", read("start_en.html"), "es", read("start_es.html"));
    private final byte[] style = read("style.css");

    /** Answers the page in the reader's language, English otherwise. */
    public void page(Context context) {
        Locale language = AcceptedLanguage.of(Optional.ofNullable(context.header("Accept-Language")));
        context.contentType("text/html; charset=utf-8");
        context.header("Vary", "Accept-Language");
        context.result(pages.get(language.getLanguage()));
    }

    /** Answers the style sheet. */
    public void style(Context context) {
        context.contentType("text/css; charset=utf-8");
        context.result(style);
    }

    private static byte[] read(String name) {
        try (InputStream in = StartPage.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a page is missing: " + name, e);
        }
    }
}
