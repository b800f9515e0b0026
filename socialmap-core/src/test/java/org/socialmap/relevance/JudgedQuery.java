package org.socialmap.relevance;

import java.util.Map;

/**
 * A query as a person types it, with judgements.
 *
 * @param map the data set to search
 * @param language ISO 639 code of the language of the query
 * @param kind what it tests: {@code lay}, {@code misspelt}, {@code negated} and so on
 * @param grades 1 to 3 by Dutch service name; services not listed have grade 0
 */
record JudgedQuery(String id, String map, String language, String kind, String text, Map<String, Integer> grades) {
    int grade(String service) {
        return grades.getOrDefault(service, 0);
    }
}
