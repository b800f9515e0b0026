package org.socialmap.understanding.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hyphenation by Liang's patterns, as in the dictionaries of office programs. */
final class Hyphenation {
    private final Map<String, int[]> patterns = new HashMap<>();

    /** Reads a dictionary in Latin-1, whose first line names that encoding. */
    Hyphenation(Path dictionary) throws IOException {
        Files.readAllLines(dictionary, StandardCharsets.ISO_8859_1).stream()
                .skip(1)
                .forEach(this::add);
    }

    private void add(String pattern) {
        String letters = pattern.replaceAll("\\d", "");
        int[] levels = new int[letters.length() + 1];
        int at = 0;
        for (char sign : pattern.toCharArray()) {
            if (Character.isDigit(sign)) {
                levels[at] = sign - '0';
            } else {
                at++;
            }
        }
        patterns.put(letters, levels);
    }

    /** Returns the positions within a word before which it may be split. */
    Set<Integer> breaks(String word) {
        String dotted = "." + word + ".";
        int[] levels = new int[dotted.length() + 1];
        for (int start = 0; start < dotted.length(); start++) {
            for (int end = start + 1; end <= dotted.length(); end++) {
                int[] found = patterns.get(dotted.substring(start, end));
                for (int i = 0; found != null && i < found.length; i++) {
                    levels[start + i] = Math.max(levels[start + i], found[i]);
                }
            }
        }
        Set<Integer> breaks = new HashSet<>();
        for (int at = 1; at < word.length(); at++) {
            if (levels[at + 1] % 2 == 1) {
                breaks.add(at);
            }
        }
        return breaks;
    }
}
