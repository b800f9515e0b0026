package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.wire.AcceptedLanguage;

/** The language of a page: the one selected on the previous page, or the best of those the browser requests. */
final class PageLanguage {
    private static final String NEW_LANGUAGE = "speak";
    private static final String CURRENT_LANGUAGE = "locale";

    private PageLanguage() {}

    /** Returns the fields of a form that select the language, for a page that uses no others. */
    static FormFields only(FormFields fields) {
        return fields.only(Set.of(NEW_LANGUAGE, CURRENT_LANGUAGE));
    }

    /** Returns whether a form only switches the language of its page. */
    static boolean isSwitch(FormFields fields) {
        return fields.last(NEW_LANGUAGE).isPresent();
    }

    /** Returns one field of a form and the fields that select the language. */
    static FormFields with(FormFields fields, String name) {
        return fields.only(Set.of(name, NEW_LANGUAGE, CURRENT_LANGUAGE));
    }

    /** Returns a form with a language to use unless it selects one itself. */
    static FormFields orElse(FormFields fields, Locale language) {
        return fields.last(CURRENT_LANGUAGE).isPresent()
                ? fields
                : fields.with(CURRENT_LANGUAGE, language.getLanguage());
    }

    static Locale of(Context context, FormFields fields, PageTexts texts) {
        return fields.last(NEW_LANGUAGE)
                .or(() -> fields.last(CURRENT_LANGUAGE))
                .map(Locale::of)
                .filter(texts.languages()::contains)
                .orElseGet(() ->
                        AcceptedLanguage.of(Optional.ofNullable(context.header("Accept-Language")), texts.languages()));
    }
}
