package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A code base as the rules see it: its classes and their dependencies.
 *
 * @param classes the full names of its own top-level classes
 * @param uses every use by one of those classes, of own and of foreign classes
 */
record Code(Set<String> classes, List<Use> uses) {
    Code {
        classes = Set.copyOf(classes);
        uses = List.copyOf(uses);
    }

    Code and(Code other) {
        Set<String> allClasses = new HashSet<>(classes);
        allClasses.addAll(other.classes);
        List<Use> allUses = new ArrayList<>(uses);
        allUses.addAll(other.uses);
        return new Code(allClasses, allUses);
    }

    Set<String> packages() {
        return classes.stream().map(Use::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the uses of own classes across the border of a package, by that border. */
    Map<Border, List<Use>> crossings() {
        Set<String> packages = packages();
        return uses.stream()
                .filter(use -> packages.contains(use.usedPackage())
                        && !use.userPackage().equals(use.usedPackage()))
                .collect(Collectors.groupingBy(
                        use -> new Border(use.userPackage(), use.usedPackage()), TreeMap::new, Collectors.toList()));
    }

    /** Returns the graph of some uses: a name, and the names that it points to. */
    static Map<String, Set<String>> graph(
            List<Use> uses, Function<? super Use, String> from, Function<? super Use, String> to) {
        return uses.stream()
                .collect(Collectors.groupingBy(
                        from, TreeMap::new, Collectors.mapping(to, Collectors.toCollection(TreeSet::new))));
    }

    /** The border between the package of a user and the package of what it uses. */
    record Border(String from, String to) implements Comparable<Border> {
        @Override
        public int compareTo(Border other) {
            int byUser = from.compareTo(other.from);
            return byUser == 0 ? to.compareTo(other.to) : byUser;
        }
    }
}
