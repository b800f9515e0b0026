package org.socialmap.architecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table that says what each room may use. A room is a package, named without the base package; the base package
 * itself is {@value #ROOT}.
 *
 * @param rows a room, and what it may use
 */
record Table(Map<String, Set<String>> rows) {
    static final String ROOT = "root";

    /**
     * Reads a table.
     *
     * @param lines lines such as {@code search -> catalog language}; a line without an arrow continues the one before
     */
    static Table of(String lines) {
        Map<String, Set<String>> rows = new TreeMap<>();
        Set<String> row = new TreeSet<>();
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            String[] sides = line.split("->", -1);
            if (sides.length == 2) {
                row = new TreeSet<>();
                if (rows.put(sides[0].strip(), row) != null) {
                    throw new IllegalArgumentException("Two rows for " + sides[0].strip());
                }
            }
            Arrays.stream(sides[sides.length - 1].strip().split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .forEach(row::add);
        }
        return new Table(Collections.unmodifiableMap(rows));
    }

    Set<String> row(String room) {
        return rows.getOrDefault(room, Set.of());
    }

    /** Returns the name of a package in the table. */
    static String room(String basePackage, String packageName) {
        return packageName.equals(basePackage) ? ROOT : packageName.substring(basePackage.length() + 1);
    }
}
