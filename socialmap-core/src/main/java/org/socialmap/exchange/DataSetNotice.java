package org.socialmap.exchange;

/**
 * A notice about a data set.
 *
 * @param file the path of the file, relative to the data set
 * @param pointer the position in it, as a JSON Pointer (RFC 6901)
 * @param code the kind of notice, as a stable code
 * @param detail what was expected, or the facts and values concerned
 * @param stops whether it makes the data set unusable
 */
public record DataSetNotice(String file, String pointer, String code, String detail, boolean stops) {
    @Override
    public String toString() {
        return file + "#" + pointer + ": " + code + " (" + detail + ")";
    }
}
