package org.socialmap.importing.privacy;

/** The categories of words about privacy, each a list in {@code privacy-words.json} under its name in lower case. */
public enum WordCategory {
    /** Means "private" in every context. */
    SECRET,
    /** Means "private" unless other words give it another meaning: "internal", but not "internal medicine". */
    WEAK,
    /** Means that a place is private, with the same restriction: "anonymous", "conf.", "safe house". */
    DISCREET,
    /** Several words that are read as one. */
    COMPOUND,
    /** Means "private" next to "address" or "location". */
    PROTECTION,
    /** Asks the same as "public" next to a subject: "share location". */
    SUBJECT_DISCLOSURE,
    /** Means "public", or "private" after a negation. */
    PUBLIC,
    /** Means "private" after a negation only: "do not share". */
    DISCLOSURE,
    /** Next to one of these, "share" and "publication" ask the same as "public". */
    CONSENT,
    NEGATION,
    /** May occur between a negation and the word it negates. */
    NEGATION_FILLER,
    PLACE,
    PHONE,
    CONTACT,
    EMAIL,
    WEB,
    ORGANIZATION,
    SERVICE,
    RECORD,
    /** Names a column of free text, not of "yes" or "no". */
    FREE_TEXT,
    /** A medium of publication. */
    MEDIUM,
    BEFORE_MEDIUM,
    FILLER,
    /** Next to one of these, "private" does not mean secret, as in "private insurance". */
    OTHER_MEANING,
    YES,
    NO,
    PUBLIC_AUDIENCE,
    /** Marks an address other than the one that people visit. */
    MAILING_ADDRESS,
    /** A limited audience. */
    LIMITED_AUDIENCE,
    /** A limited audience of something that may be widely known. */
    MEMBERS_ONLY,
    /** Before "address", means the address of the reader or of a client: "your address". */
    OTHER_PERSON,
    /** Between "address" and "secret", means that it stays secret. */
    REMAINING,
    /** After a negation, means that an address is not disclosed. */
    DISCLOSED,
    /** Names of fields whose values name the audience of a record. */
    AUDIENCE_FIELD,
    /** Next to "address" or "location", means that it is secret. */
    HIDDEN_PLACE,
    /** Phrases for a secret place that contain none of these words. */
    SECRET_PLACE_PHRASE,
    /** Words for a place in a text. */
    PLACE_IN_TEXT,
    /** Words that replace a street at the beginning or end of an address line. */
    STREET_REPLACEMENT,
    /** Phrases that introduce directions. */
    DIRECTIONS,
    /** Words for public transport, which give directions if a number follows. */
    PUBLIC_TRANSPORT,
    /** Words that make a web address a link to a map. */
    MAP_LINK,
    /** Words and suffixes that make a name that of a street. */
    STREET_NAME
}
