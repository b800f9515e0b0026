package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule that the table of rooms holds every package and every arrow between two packages, and nothing else. */
final class DependencyRule {
    private static final int EXAMPLES = 5;

    private DependencyRule() {}

    /** Returns what is wrong, in sentences that say what to do; an empty list if the table is true. */
    static List<String> breaches(String basePackage, Code code, Table table) {
        List<String> breaches = new ArrayList<>();
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String own : code.packages()) {
            String room = Table.room(basePackage, own);
            needed.put(room, new TreeSet<>());
            if (!table.rows().containsKey(room)) {
                breaches.add("The package " + own + " has no row in the table of rooms. Add one for " + room + ".");
            }
        }
        code.crossings().forEach((border, uses) -> {
            String from = Table.room(basePackage, border.from());
            String to = Table.room(basePackage, border.to());
            needed.get(from).add(to);
            if (!table.row(from).contains(to)) {
                breaches.add("The table of rooms has no arrow " + from + " -> " + to
                        + ". Add it to the table consciously, or turn the arrow round: " + examples(uses));
            }
        });
        table.rows().forEach((room, allowed) -> {
            if (!needed.containsKey(room)) {
                breaches.add("The table of rooms has a row for " + room + ", where no class is. Delete the row.");
            } else {
                allowed.stream()
                        .filter(other -> !needed.get(room).contains(other))
                        .forEach(other -> breaches.add("No class needs the arrow " + room + " -> " + other
                                + ". Delete it from the table of rooms."));
            }
        });
        needed.forEach((room, others) -> {
            if (!others.equals(table.row(room))) {
                breaches.add("The code as it is has the row: " + room + " -> " + String.join(" ", others));
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
