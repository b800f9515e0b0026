package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.importing.value.Sentences;

/** What says how a secret place is found, in the records of those who are there: cross streets, bus lines, links to a map. */
public final class Directions {
    private static final int FEWEST_DECIMALS = 4;

    /** Fields that say what something is called, and no way. */
    private static final Set<String> NO_TEXTS = Set.of("id", "name", "alternate_name", "addresses", "number");

    private Directions() {}

    /**
     * Takes the sentences with directions and the links to maps out of a record, and what tells how it was changed.
     *
     * @return whether there was any
     */
    public static boolean drop(ObjectNode record) {
        boolean dropped = record.remove("metadata") != null;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            if (field.getKey().startsWith("_")
                    || NO_TEXTS.contains(field.getKey())
                    || field.getKey().endsWith("_id")) {
                continue;
            }
            if (value.isTextual()) {
                String kept = without(value.textValue());
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
            } else if (element.isTextual() && !without(element.textValue()).equals(element.textValue())) {
                elements.remove();
                dropped = true;
            }
        }
        return dropped;
    }

    private static String without(String text) {
        List<String> sentences = Sentences.of(text);
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences) {
            if (!isWay(sentence)) {
                kept.add(sentence);
            }
        }
        return kept.size() == sentences.size() ? text : String.join(" ", kept);
    }

    private static boolean isWay(String sentence) {
        List<String> words = PrivacyWords.words(sentence);
        String joined = " " + String.join(" ", words) + " ";
        if (sentence.contains("://") || sentence.startsWith("www.")) {
            return isMap(joined);
        }
        return PrivacyWords.all(Kind.DIRECTIONS).stream().anyMatch(phrase -> joined.contains(" " + phrase + " "))
                || hasCarrier(words)
                || isPoint(sentence);
    }

    private static boolean isMap(String joined) {
        return PrivacyWords.all(Kind.MAP_LINKS).stream().anyMatch(link -> joined.contains(" " + link + " "));
    }

    /** "Bus 12", "tram 1". */
    private static boolean hasCarrier(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean isNumber = Character.isDigit(words.get(i + 1).charAt(0))
                    && words.get(i + 1).length() <= 3;
            if (isNumber && PrivacyWords.is(Kind.CARRIERS, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Two numbers with many decimals, as a point is written. */
    private static boolean isPoint(String sentence) {
        int points = 0;
        int decimals = -1;
        for (char at : (sentence + " ").toCharArray()) {
            if (Character.isDigit(at)) {
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                points += decimals >= FEWEST_DECIMALS ? 1 : 0;
                decimals = at == '.' ? 0 : -1;
            }
        }
        return points > 1;
    }
}
