package org.socialmap.relevance;

import java.util.List;

/**
 * A text that says what is not wanted, or what is lacking.
 *
 * @param never Dutch names of services that may come after all others only
 * @param first Dutch names of services of which one must be among the first five; none for any
 */
record Negation(String id, String map, String language, String text, List<String> never, List<String> first) {
    private static final int FIRST = 5;

    boolean isKept(List<String> answer) {
        int others = (int)
                answer.stream().filter(service -> !never.contains(service)).count();
        return answer.stream().limit(others).noneMatch(never::contains)
                && (first.isEmpty() || answer.stream().limit(FIRST).anyMatch(first::contains));
    }
}
