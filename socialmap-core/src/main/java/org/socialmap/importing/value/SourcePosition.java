package org.socialmap.importing.value;

/**
 * A position in a source.
 *
 * @param file the file, within the source
 * @param row the row or line, or the number of the record, from 1; 0 for the whole file
 */
public record SourcePosition(String file, long row) {
    /** Returns the position of a whole file. */
    public static SourcePosition of(String file) {
        return new SourcePosition(file, 0);
    }
}
