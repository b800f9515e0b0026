package org.socialmap.quality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialmap.language.Characters;
import org.socialmap.language.Messages;
import org.socialmap.record.Reference;

/**
 * A defect in a record.
 *
 * @param record the record
 * @param code the kind of defect
 * @param detail the languages, dates or numbers concerned; may be empty
 */
public record QualityIssue(Reference record, Code code, String detail) {
    /** The detail of a {@link Code#STALE} issue about a record that was never confirmed. */
    static final String NEVER = "–";
    /** Separates the language codes in the detail of an {@link Code#UNTRANSLATED} issue. */
    static final String SEPARATOR = ", ";

    /** The kind of a defect; those that affect people most come first. */
    public enum Code {
        /** No number or address for making contact. */
        NO_CONTACT,
        /** Nobody can meet its conditions. */
        UNREACHABLE,
        /** Its text and its rule state different ages. */
        AGES_DIFFER,
        /** It has too many conditions to check whether anybody can meet them. */
        UNCHECKED,
        /** It does not say who it is for. */
        NO_CONDITIONS,
        /** It is past its planned end. */
        PAST_PLANNED_END,
        /** It was never confirmed, or longer ago than the data set allows. */
        STALE,
        /** It has no opening hours. */
        NO_HOURS,
        /** It has no location, not even an area. */
        NO_LOCATION,
        /** It has no examples in plain words. */
        NO_EXAMPLES,
        /** No language is known to be spoken. */
        NO_LANGUAGES,
        /** It lacks a language of the data set. */
        UNTRANSLATED;

        /** Returns the code for programs, such as {@code no-contact}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns a description of the defect for people, in a language. */
    public String in(Locale locale) {
        Messages words = Messages.beside(QualityIssue.class, "quality", locale);
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
        return words.dates().day(LocalDate.parse(isoDate));
    }

    private static String languages(String codes, Locale locale) {
        return Characters.splitAt(codes, c -> c == ',').stream()
                .map(String::strip)
                .map(code -> Locale.of(code).getDisplayLanguage(locale))
                .collect(Collectors.joining(SEPARATOR));
    }
}
