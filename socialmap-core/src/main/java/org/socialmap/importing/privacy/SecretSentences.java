package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.socialmap.importing.value.Sentences;

/**
 * Takes the sentences that name a secret out of all texts of a record. Of a name only what stands behind the secret goes. Where
 * something is in its own fields, as a street in an address, is decided elsewhere. For one thread.
 */
public final class SecretSentences {
    private static final Set<String> NO_TEXTS = Set.of(
            "id",
            "addresses",
            "location_type",
            "address_type",
            "status",
            "link_entity",
            "resource_type",
            "last_modified");
    private static final Set<String> NAMES = Set.of("name", "alternate_name");
    private static final String AROUND_NAMES = " ,;:.-–(/@";

    private final Function<AddressTokens, List<SecretDetails>> secrets;

    /** @param secrets which secrets could be named by a text */
    public SecretSentences(Function<AddressTokens, List<SecretDetails>> secrets) {
        this.secrets = secrets;
    }

    /**
     * Takes them out.
     *
     * @return whether there were any
     */
    public boolean drop(ObjectNode record) {
        boolean dropped = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            String name = field.getKey();
            if (name.startsWith("_") || name.endsWith("_id") || NO_TEXTS.contains(name)) {
                continue;
            }
            if (value.isTextual()) {
                String kept = NAMES.contains(name) ? name(value.textValue()) : without(value.textValue());
                if (!kept.equals(value.textValue())) {
                    dropped = true;
                    put(record, name, kept);
                }
            } else if (value instanceof ObjectNode child) {
                dropped |= drop(child);
            } else if (value instanceof ArrayNode list && drop(name, list)) {
                dropped = true;
                if (list.isEmpty()) {
                    record.remove(name);
                }
            }
        }
        return dropped;
    }

    private boolean drop(String name, ArrayNode list) {
        boolean dropped = name.equals("contacts") && dropNamed(list);
        return drop(list) || dropped;
    }

    /** Persons who were private where they were told before. */
    private boolean dropNamed(ArrayNode contacts) {
        int before = contacts.size();
        for (Iterator<JsonNode> all = contacts.iterator(); all.hasNext(); ) {
            if (names(all.next().path("name").asText(""))) {
                all.remove();
            }
        }
        return contacts.size() < before;
    }

    private static void put(ObjectNode record, String name, String kept) {
        if (kept.isEmpty()) {
            record.remove(name);
        } else {
            record.put(name, kept);
        }
    }

    /** A telephone without a number is none. */
    private boolean drop(ArrayNode list) {
        boolean dropped = false;
        for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext(); ) {
            JsonNode element = elements.next();
            if (element instanceof ObjectNode child) {
                boolean hadNumber = child.has("number");
                dropped |= drop(child);
                if (hadNumber && !child.has("number")) {
                    elements.remove();
                }
            } else if (element instanceof ArrayNode inner) {
                dropped |= drop(inner);
            } else if (element.isTextual() && !without(element.textValue()).equals(element.textValue())) {
                elements.remove();
                dropped = true;
            }
        }
        return dropped;
    }

    /** A text without the sentences that name a secret; all of it is gone if a secret goes from one to another. */
    private String without(String text) {
        if (!names(text)) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            if (!names(sentence)) {
                kept.add(sentence);
            }
        }
        String rest = String.join(" ", kept);
        return names(rest) ? "" : rest;
    }

    /** A name up to where it names a secret; names of persons are no secrets of what is called by them. */
    private String name(String text) {
        if (!namesPlace(text)) {
            return text;
        }
        int end = 1;
        while (end < text.length() && !(isEdge(text, end) && namesPlace(text.substring(0, end)))) {
            end++;
        }
        int begin = end - 1;
        while (begin > 0 && !(isEdge(text, begin) && namesPlace(text.substring(begin, end)))) {
            begin--;
        }
        String kept = text.substring(0, begin).stripTrailing();
        while (!kept.isEmpty() && AROUND_NAMES.indexOf(kept.charAt(kept.length() - 1)) >= 0) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return without(kept).equals(kept) ? stripNumber(kept) : "";
    }

    private static boolean isEdge(String text, int i) {
        return Character.isLetterOrDigit(text.charAt(i)) != Character.isLetterOrDigit(text.charAt(i - 1))
                || !Character.isLetterOrDigit(text.charAt(i));
    }

    /** A number at the end of what is left was that of the house. */
    private static String stripNumber(String name) {
        int end = name.length();
        while (end > 0
                && (Character.isDigit(name.charAt(end - 1)) || AROUND_NAMES.indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        return name.substring(0, end);
    }

    private boolean names(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return secrets.apply(tokens).stream().anyMatch(secret -> secret.isIn(text, tokens));
    }

    private boolean namesPlace(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return secrets.apply(tokens).stream()
                .filter(secret -> secret.kind() != SecretDetails.Kind.NAME)
                .anyMatch(secret -> secret.isIn(text, tokens));
    }
}
