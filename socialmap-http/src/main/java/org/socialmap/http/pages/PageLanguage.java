package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.http.wire.AcceptedLanguage;

/** In which language a page is: the one chosen on the page before, or the best of those that the browser asks for. */
final class PageLanguage {
    private static final String CHOSEN_NOW = "speak";
    private static final String CHOSEN_BEFORE = "locale";

    private PageLanguage() {}

    static Locale of(Context context, FormFields fields, PageTexts texts) {
        return fields.last(CHOSEN_NOW)
                .or(() -> fields.last(CHOSEN_BEFORE))
                .map(Locale::of)
                .filter(texts.languages()::contains)
                .orElseGet(() ->
                        AcceptedLanguage.of(Optional.ofNullable(context.header("Accept-Language")), texts.languages()));
    }
}
