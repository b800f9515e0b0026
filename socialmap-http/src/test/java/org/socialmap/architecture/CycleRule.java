package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that packages, and the classes of one package, do not use each other in a circle. */
final class CycleRule {
    private CycleRule() {}

    /**
     * Returns what is wrong with circles between packages.
     *
     * @param known the circles that are still there; each of them must be found, and no other
     */
    static List<String> betweenPackages(Code code, Set<Set<String>> known) {
        List<Use> crossings =
                code.crossings().values().stream().flatMap(List::stream).toList();
        Map<String, Set<String>> graph = Code.graph(crossings, Use::userPackage, Use::usedPackage);
        List<String> breaches = new ArrayList<>();
        for (Set<String> circle : news(graph, known, breaches)) {
            List<Use> uses = crossings.stream()
                    .filter(use -> circle.contains(use.userPackage()) && circle.contains(use.usedPackage()))
                    .toList();
            breaches.add("The packages " + String.join(", ", circle)
                    + " use each other in a circle. Turn an arrow round, or move a class: "
                    + DependencyRule.listed(uses));
        }
        return breaches;
    }

    /**
     * Returns what is wrong with circles between the top-level classes of one package. Only what is compiled counts
     * here: neighbors may link to each other in Javadoc.
     *
     * @param known the circles that are still there, by simple names; each must be found, and no other
     */
    static List<String> betweenClasses(Code code, String packageName, Set<Set<String>> known) {
        List<Use> uses = code.uses().stream()
                .filter(use -> use.kind() == Use.Kind.COMPILED
                        && use.userPackage().equals(packageName)
                        && use.usedPackage().equals(packageName))
                .toList();
        Map<String, Set<String>> graph = Code.graph(uses, use -> simple(use.user()), use -> simple(use.used()));
        List<String> breaches = new ArrayList<>();
        for (Set<String> circle : news(graph, known, breaches)) {
            List<Use> inside = uses.stream()
                    .filter(use -> circle.contains(simple(use.user())) && circle.contains(simple(use.used())))
                    .toList();
            breaches.add("The classes " + String.join(", ", circle) + " of " + packageName
                    + " use each other in a circle. Turn an arrow round, or merge them: "
                    + DependencyRule.listed(inside));
        }
        return breaches;
    }

    private static Set<Set<String>> news(
            Map<String, Set<String>> graph, Set<Set<String>> known, List<String> breaches) {
        Set<Set<String>> found = Cycles.of(graph);
        known.stream()
                .filter(circle -> !found.contains(circle))
                .map(TreeSet::new)
                .forEach(circle -> breaches.add("There is no circle of exactly " + String.join(", ", circle)
                        + " any more. Delete it from the list of known circles."));
        found.removeAll(known);
        return found;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
