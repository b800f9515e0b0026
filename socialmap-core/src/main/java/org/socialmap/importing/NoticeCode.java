package org.socialmap.importing;

import java.util.Locale;
import org.socialmap.language.Messages;

/** The findings that an import can report about a record, a field or a file. Their texts are in message bundles. */
public enum NoticeCode {
    /** A file with unknown content; it was skipped. */
    UNKNOWN_FILE,
    /** A mapping that follows files, which were read without it. */
    MAPPING_LATE,
    /** A file, or the rest of it, that cannot be read. */
    UNREADABLE_FILE,
    /** The file is not in UTF-8: its encoding was guessed. */
    ENCODING,
    /** A record that is not JSON, or has no value for any field of HSDS; it was skipped. */
    MALFORMED,
    /** A record that caused an error in this program; it was skipped. The field of the notice names the kind of error. */
    FAULT,
    /** A record larger than the limit; it was skipped. */
    TOO_LARGE,
    /** Unpaired surrogates and null characters, which are not text; they were removed. */
    NOT_TEXT,
    /** A text or value longer than its limit; a text was truncated, a value was dropped. */
    TOO_LONG,
    /** HTML; its text was kept. */
    MARKUP,
    /** Two columns with the same name: the first that has a value counts. */
    HEADER_TWICE,
    /** A column without a name; it was skipped. */
    HEADER_EMPTY,
    /** A row that repeats the names of the columns; it was skipped. */
    HEADER_AGAIN,
    /** A row with more cells than there are columns; the extra cells were skipped. */
    ROW_WIDER,
    /** A row with fewer cells than there are columns. */
    ROW_NARROWER,
    /** A field that neither HSDS nor our profile has; it was skipped. */
    UNKNOWN_FIELD,
    /** A text that stands for no value, such as "N/A"; it was read as no value. */
    NOT_A_VALUE,
    /** A value that is not of its field's type. It is kept as text if the record has a field for text. */
    UNREADABLE,
    /** A value in another format, read without doubt. */
    RESHAPED,
    /** A number that means "no limit". */
    NO_LIMIT,
    /** A value outside its range; it is not used. */
    OUT_OF_RANGE,
    /** An ambiguous opening time; it is kept as text. */
    DOUBTFUL_TIME,
    /** A web address without a scheme. */
    SCHEME_ADDED,
    /** An address that is not that of a web page, such as a script; it was dropped. */
    NO_WEB_ADDRESS,
    /** An age in years and months; it became a question in words. */
    AGE_IN_WORDS,
    /** A telephone number with letters in it; it is kept unchanged. */
    LETTERS_IN_NUMBER,
    /** A telephone number that included an extension. */
    EXTENSION_SPLIT,
    /** Latitude and longitude that were swapped. */
    SWAPPED,
    /** One point for a great many addresses: probably the default center of a map, not where they are. */
    SHARED_POINT,
    /** A name in capitals only. */
    ALL_CAPS,
    /** A text that seems to have been cut off at 255 characters. */
    CUT,
    /** A record without a name; it got one from another field. */
    NAME_MISSING,
    /** An unknown status: the service is offered, with a question about it. */
    STATUS_UNKNOWN,
    /** A status that rules out referrals: the service is not offered. */
    NOT_REFERRED,
    /** A list in one cell. */
    LIST_IN_CELL,
    /** A need that the map does not have. */
    UNKNOWN_TERM,
    /** A record without an id; one was derived for it. */
    NO_ID,
    /** The record refers to one that does not exist. */
    DANGLING,
    /** The record belongs to none that exists; it was skipped. */
    UNATTACHED,
    /** Records that are each other's parents. */
    CIRCULAR,
    /** The value differs from an earlier one: the first counts. */
    DIFFERS,
    /** The source marks the record or field as private; it was dropped. */
    PRIVATE,
    /** A text contained something that the source marks as private; that was removed. */
    PRIVATE_TEXT,
    /** A field about privacy with an unclear meaning: everything that it may be about was dropped. */
    PRIVACY_UNKNOWN,
    /** The map has this record from another source; it was not changed. */
    KEPT_BY_ANOTHER,
    /** The record was edited in the map and changed in the source: it was not changed. */
    EDITED_HERE,
    /** The map rejected the record. */
    REFUSED,
    /** A condition that cannot be met or cannot be read; it is kept as text, or unchanged. */
    RULE,
    /** The source no longer has the record: it is marked. */
    VANISHED,
    /** Not all of the source could be read: no record is marked as missing. */
    INCOMPLETE,
    /**
     * More records would be marked as missing than the source has, and it was not declared complete: no record is marked as
     * missing.
     */
    MOSTLY_GONE;

    /** Returns the code for programs, such as {@code not-a-value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the text for people in a language. */
    public String in(Locale locale) {
        return Messages.beside(NoticeCode.class, "notices", locale).text(word());
    }
}
