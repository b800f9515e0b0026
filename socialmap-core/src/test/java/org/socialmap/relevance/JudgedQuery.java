package org.socialmap.relevance;

import java.util.Map;

/**
 * Something that somebody types, with what is a good answer.
 *
 * @param map the data set it is asked of
 * @param language ISO 639 code of the language it is in
 * @param kind what it tries: {@code lay}, {@code misspelt}, {@code negated} and so on
 * @param grades 1 to 3 for each Dutch service name that is not wrong; all others are 0
 */
record JudgedQuery(String id, String map, String language, String kind, String text, Map<String, Integer> grades) {
    int grade(String service) {
        return grades.getOrDefault(service, 0);
    }
}
