package org.socialmap.architecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each package may use. Packages are named without the base package; the base package itself is {@value #ROOT}.
 *
 * @param rows a package, and what it may use
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

    Set<String> row(String name) {
        return rows.getOrDefault(name, Set.of());
    }

    /** Returns the name of a package in the table. */
    static String rowName(String basePackage, String packageName) {
        return packageName.equals(basePackage) ? ROOT : packageName.substring(basePackage.length() + 1);
    }
}
