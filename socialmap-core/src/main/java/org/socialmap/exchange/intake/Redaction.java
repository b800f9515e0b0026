package org.socialmap.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/**
 * Drops what a source marks as private: the part that is marked; of a location that may not be known its address, its point and
 * its numbers, so that only its area is left. What was dropped is taken out of the texts around it too.
 */
final class Redaction {
    /** What may be told of a place that nobody may know; its texts are looked through besides. */
    private static final Set<String> MAY_BE_TOLD = Set.of(
            "id",
            "organization_id",
            "name",
            "description",
            "accessibility",
            "languages",
            "schedules",
            "source",
            "assured_date",
            "last_modified",
            "translations");

    private static final int SHORTEST_STREET = 5;
    private static final int FEWEST_DIGITS = 6;

    private Redaction() {}

    /**
     * Takes out the parts that are marked.
     *
     * @return whether any was, so that somebody is told
     */
    static boolean dropMarked(ObjectNode record) {
        boolean dropped = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode child) {
                boolean marked = isMarked(child);
                if (marked) {
                    record.remove(field.getKey());
                }
                dropped |= marked || dropMarked(child);
            } else if (value instanceof ArrayNode list) {
                for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext(); ) {
                    if (elements.next() instanceof ObjectNode child) {
                        boolean marked = isMarked(child);
                        if (marked) {
                            elements.remove();
                        }
                        dropped |= marked || dropMarked(child);
                    }
                }
                if (list.isEmpty()) {
                    record.remove(field.getKey());
                }
            }
        }
        return dropped;
    }

    static boolean isMarked(ObjectNode record) {
        return record.path(PrivateMarks.ALL).asBoolean(false);
    }

    /** Whether nobody may know where a location is. */
    static boolean isSecret(ObjectNode location) {
        boolean marked =
                isMarked(location) || location.path(PrivateMarks.ADDRESS).asBoolean(false);
        for (JsonNode address : location.path("addresses")) {
            marked |= isMarked((ObjectNode) address)
                    || address.path(PrivateMarks.ADDRESS).asBoolean(false);
        }
        return marked;
    }

    /** What may stand in no text, of a location that nobody may know. */
    static List<String> secrets(ObjectNode location) {
        List<String> secrets = new ArrayList<>();
        location.path("addresses").forEach(address -> {
            add(secrets, address.path("address_1"));
            add(secrets, address.path("address_2"));
            add(secrets, address.path("postal_code"));
        });
        add(secrets, location.path("alternate_name"));
        add(secrets, location.path("transportation"));
        location.path("phones").forEach(phone -> add(secrets, phone.path("number")));
        location.path("contacts").forEach(contact -> {
            add(secrets, contact.path("email"));
            contact.path("phones").forEach(phone -> add(secrets, phone.path("number")));
        });
        if (location.path("latitude").isNumber()) {
            secrets.add(location.path("latitude").asText());
            secrets.add(location.path("longitude").asText());
        }
        return secrets;
    }

    private static void add(List<String> secrets, JsonNode value) {
        String text = value.asText("").strip();
        if (bare(text).length() >= SHORTEST_STREET) {
            secrets.add(text);
            String street = text.replaceFirst("\\s+\\d+.*$", "");
            if (!street.equals(text) && bare(street).length() > SHORTEST_STREET) {
                secrets.add(street);
            }
        }
    }

    /** A location with its area only, or with nothing if the map does not know the area by a name. */
    static void coarsen(ObjectNode location, PlaceGraph places) {
        Optional<String> area = Optional.empty();
        for (JsonNode address : location.path("addresses")) {
            area = area.or(() -> area(address.path("city").asText(""), places, true))
                    .or(() -> area(address.path("state_province").asText(""), places, false));
        }
        location.retain(MAY_BE_TOLD);
        location.put("location_type", "physical").put("coarse", true);
        area.ifPresent(id -> location.put("area", id));
    }

    /** A city and the province around it can have one name: the one is the narrower, the other the wider. */
    private static Optional<String> area(String name, PlaceGraph places, boolean isCity) {
        return places.nodes().stream()
                .filter(place -> !name.isBlank() && place.name().equalsIgnoreCase(name.strip()))
                .map(PlaceNode::id)
                .reduce((one, other) -> places.leaves(one).covers(places.leaves(other)) == isCity ? other : one);
    }

    /**
     * Takes the sentences that tell a secret out of all texts of a record.
     *
     * @return whether there were any
     */
    static boolean dropTold(ObjectNode record, List<String> secrets) {
        boolean dropped = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            JsonNode value = field.getValue();
            if (field.getKey().startsWith("_")) {
                continue;
            }
            if (value.isTextual() && !field.getKey().equals("id")) {
                String kept = without(value.textValue(), secrets);
                if (!kept.equals(value.textValue())) {
                    record.put(field.getKey(), kept);
                    dropped = true;
                }
            } else if (value instanceof ObjectNode child) {
                dropped |= dropTold(child, secrets);
            } else if (value instanceof ArrayNode list) {
                dropped |= dropTold(list, secrets);
            }
        }
        return dropped;
    }

    private static boolean dropTold(ArrayNode list, List<String> secrets) {
        boolean dropped = false;
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode child) {
                dropped |= dropTold(child, secrets);
            } else if (list.get(i) instanceof ArrayNode inner) {
                dropped |= dropTold(inner, secrets);
            } else if (list.get(i).isTextual()) {
                String kept = without(list.get(i).textValue(), secrets);
                dropped |= !kept.equals(list.get(i).textValue());
                list.set(i, list.textNode(kept));
            }
        }
        return dropped;
    }

    /** A text without the sentences that tell a secret; all of it is gone if a secret goes from one to another. */
    private static String without(String text, List<String> secrets) {
        if (secrets.stream().noneMatch(secret -> tells(text, secret))) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (String sentence : text.split("(?<=[.!?])\\s+|\\n")) {
            if (secrets.stream().noneMatch(secret -> tells(sentence, secret))) {
                kept.append(kept.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return secrets.stream().anyMatch(secret -> tells(kept.toString(), secret)) ? "" : kept.toString();
    }

    private static boolean tells(String text, String secret) {
        String digits = secret.replaceAll("\\D", "");
        boolean isNumber = digits.length() >= FEWEST_DIGITS && secret.matches("[\\d\\s()+./x-]+");
        return bare(text).contains(bare(secret))
                || isNumber && text.replaceAll("\\D", "").contains(digits);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,.-]+", "");
    }
}
