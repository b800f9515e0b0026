package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.wire.AcceptedLanguage;
import org.socialmap.language.Text;

/** The page at {@code /}: what this is, of which map, and where its description is. */
public final class StartPage {
    private final Map<String, byte[]> pages = new HashMap<>();
    private final byte[] style = read("style.css");

    /**
     * @param mapName what the map is called; one that is made up says so in its name
     */
    public StartPage(Text mapName) {
        for (String language : List.of("nl", "en", "es")) {
            String page = new String(read("start_" + language + ".html"), StandardCharsets.UTF_8);
            pages.put(
                    language,
                    page.replace("{map}", escaped(mapName.in(Locale.of(language))))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] read(String name) {
        try (InputStream in = StartPage.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a page is missing: " + name, e);
        }
    }
}
