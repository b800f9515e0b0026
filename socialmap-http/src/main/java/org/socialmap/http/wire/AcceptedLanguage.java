package org.socialmap.http.wire;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among the languages in which this server has texts. */
public final class AcceptedLanguage {
    private static final List<Locale> SUPPORTED = List.of(Locale.of("nl"), Locale.of("en"), Locale.of("es"));

    /** Longer headers are ignored: parsing takes quadratic time, and no person speaks that many languages. */
    private static final int MAX_LENGTH = 500;

    private AcceptedLanguage() {}

    /**
     * Returns the best of them for an {@code Accept-Language} header; English if the header is absent, malformed or
     * matches none.
     */
    public static Locale of(Optional<String> header) {
        return of(header, SUPPORTED);
    }

    /** Returns the best of the given languages in the same way. */
    public static Locale of(Optional<String> header, Collection<Locale> supported) {
        try {
            String ranges = header.filter(text -> text.length() <= MAX_LENGTH).orElse("en");
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), supported))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
