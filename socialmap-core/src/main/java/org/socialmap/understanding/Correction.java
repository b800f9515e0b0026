package org.socialmap.understanding;

/**
 * A spelling correction.
 *
 * @param from the word as typed
 * @param to the word as corrected
 */
public record Correction(String from, String to) {
    @Override
    public String toString() {
        return "Correction";
    }
}
