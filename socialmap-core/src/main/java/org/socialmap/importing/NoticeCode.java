package org.socialmap.importing;

import java.util.Locale;
import org.socialmap.language.Messages;

/** What an import can have to say of a record, a field or a file. The words for people stand in message bundles. */
public enum NoticeCode {
    /** A file of which nobody knows what it holds; it was left out. */
    UNKNOWN_FILE,
    /** A mapping that came behind files which were read without it. */
    MAPPING_LATE,
    /** A file, or the rest of it, that cannot be read. */
    UNREADABLE_FILE,
    /** The file is not in UTF-8: its encoding was guessed. */
    ENCODING,
    /** A record that is not JSON, or that tells nothing for which HSDS has a field; it was left out. */
    MALFORMED,
    /** A record over which this program tripped, in a field that names the kind of fault; it was left out. */
    FAULT,
    /** A record larger than any directory has; it was left out. */
    TOO_LARGE,
    /** Half characters and zeros, which are no text; they were taken out. */
    NOT_TEXT,
    /** A text longer than a cell can be, or a value longer than one of its kind; a text was cut, and a value is none. */
    TOO_LONG,
    /** HTML; its words were kept. */
    MARKUP,
    /** Two columns of one name: the first that has a value counts. */
    HEADER_TWICE,
    /** A column without a name; it was left out. */
    HEADER_EMPTY,
    /** A row that says the names of the columns again; it was left out. */
    HEADER_AGAIN,
    /** A row with more cells than there are columns; those were left out. */
    ROW_WIDER,
    /** A row with fewer cells than there are columns. */
    ROW_NARROWER,
    /** A field that neither HSDS nor our profile has; it was left out. */
    UNKNOWN_FIELD,
    /** Something that stands for no value, such as "N/A"; it was taken for none. */
    NOT_A_VALUE,
    /** A value that is not of its field's type. It is kept as words where there is a place for words. */
    UNREADABLE,
    /** A value that was told in another shape, and is sure. */
    RESHAPED,
    /** A number that means "no limit". */
    NO_LIMIT,
    /** A value outside its range; nothing is done with it. */
    OUT_OF_RANGE,
    /** An opening time that may be meant otherwise; it is kept as words. */
    DOUBTFUL_TIME,
    /** A web address without its beginning. */
    SCHEME_ADDED,
    /** An address that is none of a web page, such as a script; it was dropped. */
    NO_WEB_ADDRESS,
    /** An age in years and months; it is asked in words. */
    AGE_IN_WORDS,
    /** A telephone number with letters in it; it is kept as it came. */
    LETTERS_IN_NUMBER,
    /** A telephone number with an extension in it. */
    EXTENSION_SPLIT,
    /** Latitude and longitude in each other's place. */
    SWAPPED,
    /** One point for a great many addresses: it is where somebody's map has its middle. */
    SHARED_POINT,
    /** A name in capitals only. */
    ALL_CAPS,
    /** A text that seems to be cut off at 255 characters. */
    CUT,
    /** A record without a name; it is named after something else. */
    NAME_MISSING,
    /** A status that nobody knows: the service is offered with a doubt. */
    STATUS_UNKNOWN,
    /** A status by which nobody is to be referred: the service is not offered. */
    NOT_REFERRED,
    /** A list written into one cell. */
    LIST_IN_CELL,
    /** A need that the map does not have. */
    UNKNOWN_TERM,
    /** A record without an id; it was given one. */
    NO_ID,
    /** It names a record that is nowhere. */
    DANGLING,
    /** It belongs to nothing that is there; it was left out. */
    UNATTACHED,
    /** Records that are above each other. */
    CIRCULAR,
    /** It was told before, and otherwise: the first counts. */
    DIFFERS,
    /** The source marks it as private; it was dropped. */
    PRIVATE,
    /** A text told something that the source marks as private; that was taken out. */
    PRIVATE_TEXT,
    /** A field that speaks of privacy, and what it means is not sure: what it could be about was dropped. */
    PRIVACY_UNKNOWN,
    /** The map has this record from elsewhere; it was left alone. */
    KEPT_BY_ANOTHER,
    /** Somebody changed the record here, and the source changed too: it was left alone. */
    EDITED_HERE,
    /** The map cannot take it. */
    REFUSED,
    /** A condition that cannot be met, or cannot be read; it is kept as words, or as it is. */
    RULE,
    /** It was there before and the source has it no more: it is marked. */
    VANISHED,
    /** Not all of the source could be read: nothing is taken for vanished. */
    INCOMPLETE,
    /**
     * More of what the source had would be taken for vanished than it has left, and nobody said that it is whole: nothing is
     * taken for vanished.
     */
    MOSTLY_GONE;

    /** Its name for programs, such as {@code not-a-value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it says, in words. */
    public String in(Locale locale) {
        return Messages.beside(NoticeCode.class, "notices", locale).text(word());
    }
}
