package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among the languages in which this server has words of its own. */
public final class AcceptedLanguage {
    private static final List<String> SPOKEN = List.of("nl", "en", "es");

    private AcceptedLanguage() {}

    /** The best of them for an {@code Accept-Language} header; English if it is absent, unreadable or asks for others. */
    public static Locale of(Optional<String> header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header.orElse("en"));
            return Optional.ofNullable(Locale.lookupTag(ranges, SPOKEN))
                    .map(Locale::of)
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
