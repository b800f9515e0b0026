package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule that a library is used only by the packages that may use it. Everything outside the code's own base package
 * and {@code java.} is a library, and so are the parts of the JDK for databases, networks and logs.
 */
final class LibraryRule {
    /** The row of the libraries that any package may use. */
    static final String ANYWHERE = "anywhere";

    private static final List<String> GUARDED = List.of("java.sql", "java.net.http", "java.util.logging");

    private LibraryRule() {}

    /**
     * Returns the violations, each with a remedy.
     *
     * @param table a package, and the packages of libraries that it may use, with their sub-packages
     */
    static List<String> breaches(String basePackage, Code code, Table table) {
        List<String> breaches = new ArrayList<>();
        Map<String, Set<String>> needed = new TreeMap<>();
        for (Use use : code.uses()) {
            if (isLibrary(basePackage, use.used())) {
                String name = Table.rowName(basePackage, use.userPackage());
                List<String> rows = List.of(name, ANYWHERE);
                List<String> allowing = rows.stream()
                        .filter(row -> table.row(row).stream().anyMatch(library -> isIn(library, use.used())))
                        .toList();
                if (allowing.isEmpty()) {
                    breaches.add(use + ", which is not a library of the package " + name
                            + ". Move the code to a package that may use it, or add it to the table deliberately.");
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
                .forEach((name, libraries) -> libraries.stream()
                        .filter(library -> !needed.getOrDefault(name, Set.of()).contains(library))
                        .forEach(library -> breaches.add("No class of the package " + name + " uses " + library
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
