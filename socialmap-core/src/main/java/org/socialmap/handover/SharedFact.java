package org.socialmap.handover;

/**
 * A fact that a client agreed to share.
 *
 * @param fact the id of the fact
 * @param words what is known, in the language of the sheet
 */
public record SharedFact(String fact, String words) {
    /** Returns nothing about what is shared. */
    @Override
    public String toString() {
        return "SharedFact";
    }
}
