package org.socialmap.exchange;

/**
 * Something to say about a data set.
 *
 * @param file which file, relative to the data set
 * @param pointer where in it, as a JSON pointer (RFC 6901)
 * @param code what, in words that programs can rely on
 * @param detail what was expected, or the facts and values concerned
 * @param stops whether the data set cannot be used because of it
 */
public record DataSetNotice(String file, String pointer, String code, String detail, boolean stops) {
    @Override
    public String toString() {
        return file + "#" + pointer + ": " + code + " (" + detail + ")";
    }
}
