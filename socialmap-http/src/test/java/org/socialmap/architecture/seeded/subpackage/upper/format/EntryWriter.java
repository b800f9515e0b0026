package org.socialmap.architecture.seeded.subpackage.upper.format;

/** A writer, in a sub-package. */
public final class EntryWriter {
    /** Returns the text in brackets. */
    public String write(String text) {
        return "[" + text + "]";
    }
}
