package org.socialmap.match.rank;

/**
 * Where an option of an organization that inspects, such as the police, stands for a person who may be asking for
 * themselves. Words alone never put it above confidential help: only selecting its need does.
 */
enum Inspection {
    /** It does not inspect, or its need is selected. */
    NONE,
    /** The text states its need: it follows all others that meet at least a part of what was meant. */
    AFTER_OTHER_HELP,
    /** It follows all others. */
    LAST
}
