package org.socialmap.exchange.quality;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.catalog.Reference;
import org.socialmap.language.Messages;

/**
 * Something about a record that somebody should look at.
 *
 * @param record which one
 * @param code what
 * @param detail the languages, dates or numbers concerned; may be empty
 */
public record QualityFinding(Reference record, Code code, String detail) {
    /** The detail of a {@link Code#STALE} finding about a record that was never confirmed. */
    static final String NEVER = "–";
    /** Between the language codes in the detail of an {@link Code#UNTRANSLATED} finding. */
    static final String SEPARATOR = ", ";

    /** What is the matter, what people need most first. */
    public enum Code {
        /** No number or address by which anybody can make contact. */
        NO_CONTACT,
        /** No person can meet its conditions. */
        UNREACHABLE,
        /** Its text and its rule tell different ages. */
        AGES_DIFFER,
        /** It has so many conditions that nobody knows whether a person can meet them. */
        UNCHECKED,
        /** Nobody said for whom it is. */
        NO_CONDITIONS,
        /** It was due to end. */
        PAST_PLANNED_END,
        /** Not confirmed for longer than the data set allows, or never. */
        STALE,
        /** No opening hours. */
        NO_HOURS,
        /** Not even an area where it is. */
        NO_LOCATION,
        /** Nothing said in plain words. */
        NO_EXAMPLES,
        /** No language is known to be spoken. */
        NO_LANGUAGES,
        /** Not in all languages of the data set. */
        UNTRANSLATED;

        /** Its name for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns the finding in words. */
    public String in(Locale locale) {
        Messages words = Messages.beside(QualityFinding.class, "quality", locale);
        return switch (code) {
            case STALE ->
                detail.equals(NEVER) ? words.text("stale.never") : words.text(code.word(), day(detail, words));
            case PAST_PLANNED_END -> words.text(code.word(), day(detail, words));
            case UNTRANSLATED -> words.text(code.word(), languages(detail, locale));
            case NO_CONTACT,
                    UNREACHABLE,
                    AGES_DIFFER,
                    UNCHECKED,
                    NO_CONDITIONS,
                    NO_HOURS,
                    NO_LOCATION,
                    NO_EXAMPLES,
                    NO_LANGUAGES -> words.text(code.word(), detail);
        };
    }

    private static String day(String isoDate, Messages words) {
        return DateTimeFormatter.ofPattern(words.text("date.pattern"), words.locale())
                .format(LocalDate.parse(isoDate));
    }

    private static String languages(String codes, Locale locale) {
        return Stream.of(codes.split(SEPARATOR))
                .map(code -> Locale.of(code).getDisplayLanguage(locale))
                .collect(Collectors.joining(SEPARATOR));
    }
}
