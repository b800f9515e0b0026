package org.socialmap.understanding;

/**
 * A word that was read as another one.
 *
 * @param from as it was typed
 * @param to as it was read
 */
public record Correction(String from, String to) {
    @Override
    public String toString() {
        return "Correction";
    }
}
