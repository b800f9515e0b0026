package org.socialmap.exchange.quality;

import java.util.Locale;
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

    /** The finding in words. */
    public String in(Locale locale) {
        return Messages.beside(QualityFinding.class, "quality", locale).text(code.word(), detail);
    }
}
