package org.socialmap.relevance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text for which some outcomes must never occur, judged by hand.
 *
 * @param row where it stands in the table
 * @param urgent the kind of danger that must be heard; {@code none} if an alarm would be silly; empty if either is right
 * @param neverNeeds codes of needs that would be silly or harmful to read
 * @param trueFacts what is certainly true of the person in need
 * @param neverFacts facts that only a careless reader takes from the text: {@code id=value}, or {@code id} for any value
 */
record ForbiddenOutcome(
        int row,
        String language,
        String text,
        String urgent,
        List<String> neverNeeds,
        Map<String, String> trueFacts,
        List<String> neverFacts) {
    static ForbiddenOutcome of(
            int row, String language, String text, String urgent, String needs, String trueFacts, String neverFacts) {
        Map<String, String> facts = new TreeMap<>();
        for (String fact : words(trueFacts, "; ")) {
            facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        return new ForbiddenOutcome(row, language, text, urgent, words(needs, " "), facts, words(neverFacts, "; "));
    }

    private static List<String> words(String cell, String separator) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(separator));
    }
}
