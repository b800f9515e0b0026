package org.socialmap.handover;

/**
 * A line of a hand-over sheet about its arrangement. {@code toString} reveals nothing of it.
 *
 * @param label what it is about
 * @param value what it says
 */
public record SheetLine(String label, String value) {
    /** Reveals nothing. */
    @Override
    public String toString() {
        return "SheetLine";
    }
}
