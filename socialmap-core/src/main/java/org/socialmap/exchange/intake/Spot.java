package org.socialmap.exchange.intake;

/**
 * Where something stands in a source.
 *
 * @param file the file, within the source
 * @param row the row or line, or the number of the record, from 1; 0 for the whole file
 */
record Spot(String file, long row) {
    static Spot of(String file) {
        return new Spot(file, 0);
    }
}
