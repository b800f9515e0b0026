package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule that the table of packages lists every package and every dependency between packages, and nothing else. */
final class DependencyRule {
    private static final int EXAMPLES = 5;

    private DependencyRule() {}

    /** Returns the violations, each with a remedy; an empty list if the table is exact. */
    static List<String> breaches(String basePackage, Code code, Table table) {
        List<String> breaches = new ArrayList<>();
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String own : code.packages()) {
            String name = Table.rowName(basePackage, own);
            needed.put(name, new TreeSet<>());
            if (!table.rows().containsKey(name)) {
                breaches.add("The package " + own + " has no row in the table of packages. Add one for " + name + ".");
            }
        }
        code.crossings().forEach((border, uses) -> {
            String from = Table.rowName(basePackage, border.from());
            String to = Table.rowName(basePackage, border.to());
            needed.get(from).add(to);
            if (!table.row(from).contains(to)) {
                breaches.add("The table of packages has no dependency " + from + " -> " + to
                        + ". Add it deliberately, or invert the dependency: " + examples(uses));
            }
        });
        table.rows().forEach((name, allowed) -> {
            if (!needed.containsKey(name)) {
                breaches.add("The table of packages has a row for " + name + ", which has no classes. Delete the row.");
            } else {
                allowed.stream()
                        .filter(other -> !needed.get(name).contains(other))
                        .forEach(other -> breaches.add("No class needs the dependency " + name + " -> " + other
                                + ". Delete it from the table of packages."));
            }
        });
        needed.forEach((name, others) -> {
            if (!others.equals(table.row(name))) {
                breaches.add("The row that the code requires: " + name + " -> " + String.join(" ", others));
            }
        });
        return breaches;
    }

    static String listed(List<Use> uses) {
        return uses.stream().map(Use::toString).collect(Collectors.joining("; "));
    }

    private static String examples(List<Use> uses) {
        int more = uses.size() - EXAMPLES;
        return listed(uses.stream().limit(EXAMPLES).toList()) + (more > 0 ? "; and " + more + " more" : "");
    }
}
