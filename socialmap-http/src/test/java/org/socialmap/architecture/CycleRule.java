package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that packages, and the classes of one package, have no cyclic dependencies. */
final class CycleRule {
    private CycleRule() {}

    /**
     * Returns the cycles between packages that are not known, and the known cycles that no longer exist.
     *
     * @param known the remaining cycles; exactly these must be found
     */
    static List<String> betweenPackages(Code code, Set<Set<String>> known) {
        List<Use> crossings =
                code.crossings().values().stream().flatMap(List::stream).toList();
        Map<String, Set<String>> graph = Code.graph(crossings, Use::userPackage, Use::usedPackage);
        List<String> breaches = new ArrayList<>();
        for (Set<String> cycle : news(graph, known, breaches)) {
            List<Use> uses = crossings.stream()
                    .filter(use -> cycle.contains(use.userPackage()) && cycle.contains(use.usedPackage()))
                    .toList();
            breaches.add("The packages " + String.join(", ", cycle)
                    + " depend on each other in a cycle. Invert a dependency, or move a class: "
                    + DependencyRule.listed(uses));
        }
        return breaches;
    }

    /**
     * Returns the same for the top-level classes of one package. Only compiled code counts: classes of a package may
     * link to each other in Javadoc.
     *
     * @param known the remaining cycles, by simple names; exactly these must be found
     */
    static List<String> betweenClasses(Code code, String packageName, Set<Set<String>> known) {
        List<Use> uses = code.uses().stream()
                .filter(use -> use.kind() == Use.Kind.COMPILED
                        && use.userPackage().equals(packageName)
                        && use.usedPackage().equals(packageName))
                .toList();
        Map<String, Set<String>> graph = Code.graph(uses, use -> simple(use.user()), use -> simple(use.used()));
        List<String> breaches = new ArrayList<>();
        for (Set<String> cycle : news(graph, known, breaches)) {
            List<Use> inside = uses.stream()
                    .filter(use -> cycle.contains(simple(use.user())) && cycle.contains(simple(use.used())))
                    .toList();
            breaches.add("The classes " + String.join(", ", cycle) + " of " + packageName
                    + " depend on each other in a cycle. Invert a dependency, or merge them: "
                    + DependencyRule.listed(inside));
        }
        return breaches;
    }

    private static Set<Set<String>> news(
            Map<String, Set<String>> graph, Set<Set<String>> known, List<String> breaches) {
        Set<Set<String>> found = Cycles.of(graph);
        known.stream()
                .filter(cycle -> !found.contains(cycle))
                .map(TreeSet::new)
                .forEach(cycle -> breaches.add("There is no cycle of exactly " + String.join(", ", cycle)
                        + " any more. Delete it from the list of known cycles."));
        found.removeAll(known);
        return found;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
