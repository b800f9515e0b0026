package org.socialmap.relevance;

import java.util.List;

/**
 * A query that states what is not wanted, or lacking.
 *
 * @param never Dutch names of services that must come after all others
 * @param first Dutch names of services; one must be among the first five; empty for any
 */
record Negation(String id, String map, String language, String text, List<String> never, List<String> first) {
    private static final int TOP = 5;

    boolean isKept(List<String> answer) {
        int others = (int)
                answer.stream().filter(service -> !never.contains(service)).count();
        return answer.stream().limit(others).noneMatch(never::contains)
                && (first.isEmpty() || answer.stream().limit(TOP).anyMatch(first::contains));
    }
}
