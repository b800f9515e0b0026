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
 * Removes from all texts of a record the sentences that contain a secret. A name is cut off before the secret.
 * Structured fields, such as the street of an address, are handled elsewhere. For one thread.
 */
public final class SecretSentences {
    private static final Set<String> NON_TEXT_FIELDS = Set.of(
            "id",
            "addresses",
            "location_type",
            "address_type",
            "status",
            "link_entity",
            "resource_type",
            "last_modified");
    private static final Set<String> NAME_FIELDS = Set.of("name", "alternate_name");
    private static final String NAME_SEPARATORS = " ,;:.-–(/@";

    private final Function<AddressTokens, List<SecretDetail>> secrets;

    /** @param secrets returns the secrets that a text may contain */
    public SecretSentences(Function<AddressTokens, List<SecretDetail>> secrets) {
        this.secrets = secrets;
    }

    /**
     * Removes the sentences that contain a secret from a record and its parts.
     *
     * @return whether anything was removed
     */
    public boolean drop(ObjectNode record) {
        boolean dropped = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            String name = field.getKey();
            if (name.startsWith("_") || name.endsWith("_id") || NON_TEXT_FIELDS.contains(name)) {
                continue;
            }
            if (value.isTextual()) {
                String kept = NAME_FIELDS.contains(name)
                        ? nameWithoutSecret(value.textValue())
                        : withoutSecrets(value.textValue());
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
        boolean dropped = name.equals("contacts") && dropSecretContacts(list);
        return drop(list) || dropped;
    }

    /** Removes contacts whose names are secret because another record marks them as private. */
    private boolean dropSecretContacts(ArrayNode contacts) {
        int before = contacts.size();
        for (Iterator<JsonNode> all = contacts.iterator(); all.hasNext(); ) {
            if (containsSecret(all.next().path("name").asText(""))) {
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

    /** Removes secrets from the elements of a list; a phone that loses its number is removed. */
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
            } else if (element.isTextual()
                    && !withoutSecrets(element.textValue()).equals(element.textValue())) {
                elements.remove();
                dropped = true;
            }
        }
        return dropped;
    }

    /** Returns a text without the sentences that contain a secret; empty if a secret spans sentences. */
    private String withoutSecrets(String text) {
        if (!containsSecret(text)) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            if (!containsSecret(sentence)) {
                kept.add(sentence);
            }
        }
        String rest = String.join(" ", kept);
        return containsSecret(rest) ? "" : rest;
    }

    /**
     * Returns a name up to the secret place in it. Names of persons are kept: what is named after a person does not
     * disclose that person.
     */
    private String nameWithoutSecret(String text) {
        if (!containsSecretPlace(text)) {
            return text;
        }
        int end = 1;
        while (end < text.length() && !(isWordBoundary(text, end) && containsSecretPlace(text.substring(0, end)))) {
            end++;
        }
        int begin = end - 1;
        while (begin > 0 && !(isWordBoundary(text, begin) && containsSecretPlace(text.substring(begin, end)))) {
            begin--;
        }
        String kept = text.substring(0, begin).stripTrailing();
        while (!kept.isEmpty() && NAME_SEPARATORS.indexOf(kept.charAt(kept.length() - 1)) >= 0) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return withoutSecrets(kept).equals(kept) ? stripNumber(kept) : "";
    }

    private static boolean isWordBoundary(String text, int i) {
        return Character.isLetterOrDigit(text.charAt(i)) != Character.isLetterOrDigit(text.charAt(i - 1))
                || !Character.isLetterOrDigit(text.charAt(i));
    }

    /** Removes a house number that is left at the end of a name. */
    private static String stripNumber(String name) {
        int end = name.length();
        while (end > 0
                && (Character.isDigit(name.charAt(end - 1)) || NAME_SEPARATORS.indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        return name.substring(0, end);
    }

    private boolean containsSecret(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return secrets.apply(tokens).stream().anyMatch(secret -> secret.isIn(text, tokens));
    }

    private boolean containsSecretPlace(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return secrets.apply(tokens).stream()
                .filter(secret -> secret.kind() != SecretDetail.Kind.NAME)
                .anyMatch(secret -> secret.isIn(text, tokens));
    }
}
