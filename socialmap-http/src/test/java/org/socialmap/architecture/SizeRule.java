package org.socialmap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule that no file and no package is too long to read. */
final class SizeRule {
    private SizeRule() {}

    /**
     * Returns what is wrong.
     *
     * @param sizes a name and its size
     * @param most the size that is allowed
     * @param unit what the size counts, such as lines
     * @param known the names that are still too large; each of them must be, and no other
     */
    static List<String> breaches(Map<String, Integer> sizes, int most, String unit, Set<String> known) {
        List<String> breaches = new ArrayList<>();
        sizes.forEach((name, size) -> {
            if (size > most && !known.contains(name)) {
                breaches.add(name + " has " + size + " " + unit + ", and " + most + " are allowed. Split it.");
            }
        });
        known.stream()
                .filter(name -> sizes.getOrDefault(name, 0) <= most)
                .forEach(name -> breaches.add(
                        name + " is no longer too large. Delete it from the list of what is still too large."));
        return breaches;
    }
}
