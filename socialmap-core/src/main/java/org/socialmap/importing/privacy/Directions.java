package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.importing.value.Sentences;

/**
 * Removes text that shows the way to a secret place from the records of those who are there: cross streets, bus lines
 * and links to maps.
 */
public final class Directions {
    private static final int MIN_DECIMALS = 4;

    /** Fields that name or identify something and hold no directions. */
    private static final Set<String> NON_TEXT_FIELDS = Set.of("id", "name", "alternate_name", "addresses", "number");

    private Directions() {}

    /**
     * Removes sentences with directions, links to maps and the change history from a record and its parts.
     *
     * @return whether anything was removed
     */
    public static boolean drop(ObjectNode record) {
        boolean dropped = record.remove("metadata") != null;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            if (field.getKey().startsWith("_")
                    || NON_TEXT_FIELDS.contains(field.getKey())
                    || field.getKey().endsWith("_id")) {
                continue;
            }
            if (value.isTextual()) {
                String kept = withoutDirections(value.textValue());
                if (!kept.equals(value.textValue())) {
                    dropped = true;
                    if (kept.isEmpty()) {
                        record.remove(field.getKey());
                    } else {
                        record.put(field.getKey(), kept);
                    }
                }
            } else if (value instanceof ObjectNode child) {
                dropped |= drop(child);
            } else if (value instanceof ArrayNode list) {
                dropped |= drop(list);
            }
        }
        return dropped;
    }

    private static boolean drop(ArrayNode list) {
        boolean dropped = false;
        for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext(); ) {
            JsonNode element = elements.next();
            if (element instanceof ObjectNode child) {
                dropped |= drop(child);
            } else if (element.isTextual()
                    && !withoutDirections(element.textValue()).equals(element.textValue())) {
                elements.remove();
                dropped = true;
            }
        }
        return dropped;
    }

    private static String withoutDirections(String text) {
        List<String> sentences = Sentences.of(text);
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences) {
            if (!hasDirections(sentence)) {
                kept.add(sentence);
            }
        }
        return kept.size() == sentences.size() ? text : String.join(" ", kept);
    }

    private static boolean hasDirections(String sentence) {
        List<String> words = PrivacyWords.words(sentence);
        String joined = " " + String.join(" ", words) + " ";
        if (sentence.contains("://") || sentence.startsWith("www.")) {
            return isMapLink(joined);
        }
        return PrivacyWords.all(WordCategory.DIRECTIONS).stream()
                        .anyMatch(phrase -> joined.contains(" " + phrase + " "))
                || namesTransitLine(words)
                || hasCoordinates(sentence);
    }

    private static boolean isMapLink(String joined) {
        return PrivacyWords.all(WordCategory.MAP_LINK).stream().anyMatch(link -> joined.contains(" " + link + " "));
    }

    /** Returns whether a word for public transport is followed by a line number, as in "Bus 12" or "tram 1". */
    private static boolean namesTransitLine(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean isNumber = Character.isDigit(words.get(i + 1).charAt(0))
                    && words.get(i + 1).length() <= 3;
            if (isNumber && PrivacyWords.is(WordCategory.PUBLIC_TRANSPORT, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a sentence contains two numbers with many decimals, which is how coordinates are written. */
    private static boolean hasCoordinates(String sentence) {
        int coordinates = 0;
        int decimals = -1;
        for (char at : (sentence + " ").toCharArray()) {
            if (Character.isDigit(at)) {
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                coordinates += decimals >= MIN_DECIMALS ? 1 : 0;
                decimals = at == '.' ? 0 : -1;
            }
        }
        return coordinates > 1;
    }
}
