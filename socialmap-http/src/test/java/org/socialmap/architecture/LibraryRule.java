package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule that a library stays in its rooms. Everything outside the code's own base package and {@code java.} is a
 * library, and so are the parts of the JDK that reach for a database, for another machine or for a log.
 */
final class LibraryRule {
    /** The row for what any package may use. */
    static final String ANYWHERE = "anywhere";

    private static final List<String> GUARDED = List.of("java.sql", "java.net.http", "java.util.logging");

    private LibraryRule() {}

    /**
     * Returns what is wrong, in sentences that say what to do.
     *
     * @param table a room, and the packages of libraries that it may use with their sub-packages
     */
    static List<String> breaches(String basePackage, Code code, Table table) {
        List<String> breaches = new ArrayList<>();
        Map<String, Set<String>> needed = new TreeMap<>();
        for (Use use : code.uses()) {
            if (isLibrary(basePackage, use.used())) {
                String room = Table.room(basePackage, use.userPackage());
                List<String> rows = List.of(room, ANYWHERE);
                List<String> allowing = rows.stream()
                        .filter(row -> table.row(row).stream().anyMatch(library -> isIn(library, use.used())))
                        .toList();
                if (allowing.isEmpty()) {
                    breaches.add(use + ", which is not a library of the room " + room
                            + ". Move the code to a room that has it, or add it to the table consciously.");
                }
                for (String row : allowing) {
                    table.row(row).stream()
                            .filter(library -> isIn(library, use.used()))
                            .forEach(library -> needed.computeIfAbsent(row, key -> new TreeSet<>())
                                    .add(library));
                }
            }
        }
        table.rows()
                .forEach((room, libraries) -> libraries.stream()
                        .filter(library -> !needed.getOrDefault(room, Set.of()).contains(library))
                        .forEach(library -> breaches.add("No class of the room " + room + " uses " + library
                                + ". Delete it from the table of libraries.")));
        return breaches;
    }

    private static boolean isLibrary(String basePackage, String className) {
        return !isIn(basePackage, className)
                && (!isIn("java", className) || GUARDED.stream().anyMatch(library -> isIn(library, className)));
    }

    private static boolean isIn(String packageName, String className) {
        return className.startsWith(packageName + ".");
    }
}
