package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.PrivacyWords;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.importing.privacy.PrivateValues;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** Reduces a secret place to its area, and keeps only those of its fields that do not say where it is. */
final class LocationCoarsener {
    /** What may be told of a place that nobody may know; its words are looked through besides. */
    private static final Set<String> MAY_BE_TOLD = Set.of(
            "id",
            "organization_id",
            "name",
            "accessibility",
            "languages",
            "schedules",
            "source",
            "assured_date",
            "last_modified",
            RecordNotes.derivedIdField());

    /** What may be told of a service at such a place. */
    private static final Set<String> AT_MAY_BE_TOLD =
            Set.of("id", "service_id", "location_id", "contacts", "phones", "schedules", RecordNotes.derivedIdField());

    /** The parts of an address that are no less than a town. */
    private static final List<String> AREA = List.of("city", "region", "state_province", "country");

    private static final int LONGEST_TOWN = 60;
    private static final int SHORTEST_WORD = 4;

    private LocationCoarsener() {}

    /**
     * Makes a location coarse: the area that the map knows by the name of its town or province, or, if the map does not know it,
     * the name of the town alone.
     */
    static void location(ObjectNode location, PlaceGraph places) {
        Optional<String> area = Optional.empty();
        Optional<ObjectNode> town = Optional.empty();
        List<String> words = distinctive(location);
        for (JsonNode address : location.path("addresses")) {
            area = area.or(() -> area(address.path("city").asText(""), places, true))
                    .or(() -> area(address.path("state_province").asText(""), places, false));
            town = town.or(() -> town((ObjectNode) address));
        }
        location.retain(MAY_BE_TOLD);
        if (namesPlace(location.path("name").asText(""), words)) {
            location.remove("name");
        }
        vague(location);
        location.put("location_type", "physical").put("coarse", true);
        if (area.isPresent()) {
            location.put("area", area.get());
        } else {
            town.ifPresent(address -> location.putArray("addresses").add(address));
        }
    }

    /** Of a service at such a place, what does not say where it is. */
    static void at(ObjectNode at) {
        at.retain(AT_MAY_BE_TOLD);
        vague(at);
    }

    /** Of opening times and accessibility only what names nothing. */
    private static void vague(ObjectNode record) {
        for (JsonNode part : record.path("accessibility")) {
            ((ObjectNode) part).retain("id", "description");
            removeNames((ObjectNode) part);
        }
        for (JsonNode part : record.path("schedules")) {
            ((ObjectNode) part).remove(List.of("schedule_link", "notes", "attributes", "metadata", "translations"));
            removeNames((ObjectNode) part);
        }
        for (JsonNode part : record.path("languages")) {
            ((ObjectNode) part).retain("id", "name", "code");
        }
    }

    private static void removeNames(ObjectNode part) {
        if (isNaming(part.path("description").asText(""))) {
            part.remove("description");
        }
    }

    /** Whether a text has a figure in it, or a capital within a sentence, as names of streets and houses do. */
    private static boolean isNaming(String text) {
        boolean isBegin = true;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean isName = Character.isUpperCase(at) && !isBegin;
            if (Character.isDigit(at) || isName && !Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
            isBegin = Character.isLetter(at) ? false : isBegin || at == '.' || at == '!' || at == '\n';
        }
        return false;
    }

    /** A city and the province around it can have one name: the one is the narrower, the other the wider. */
    private static Optional<String> area(String name, PlaceGraph places, boolean isCity) {
        return places.nodes().stream()
                .filter(place -> !name.isBlank() && place.name().equalsIgnoreCase(name.strip()))
                .map(PlaceNode::id)
                .reduce((one, other) -> places.leaves(one).covers(places.leaves(other)) == isCity ? other : one);
    }

    private static Optional<ObjectNode> town(ObjectNode address) {
        ObjectNode town = address.objectNode();
        for (String field : AREA) {
            String name = address.path(field).asText("").strip();
            if (isTown(name)) {
                town.put(field, name);
            }
        }
        if (!town.has("city")) {
            return Optional.empty();
        }
        for (String field : List.of("address_1", "state_province", "postal_code", "country")) {
            if (!town.has(field)) {
                town.put(field, "");
            }
        }
        return Optional.of(town.put("address_type", "physical"));
    }

    /** In the field of a city there can be a street, or a word such as "confidential". */
    private static boolean isTown(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_TOWN
                && name.chars().noneMatch(Character::isDigit)
                && name.indexOf(',') < 0
                && PrivacyWords.words(name).stream().noneMatch(word -> PrivacyWords.is(Kind.SECRET, word))
                && !PrivateValues.isHiddenPlace(name);
    }

    /** The words of an address and of the way there by which its place can be told from others. */
    private static List<String> distinctive(ObjectNode location) {
        List<String> texts = new ArrayList<>();
        location.path("addresses").forEach(address -> {
            texts.add(address.path("address_1").asText(""));
            texts.add(address.path("address_2").asText(""));
            texts.add(address.path("attention").asText(""));
        });
        texts.add(location.path("alternate_name").asText(""));
        texts.add(location.path("transportation").asText(""));
        return texts.stream()
                .flatMap(text -> AddressTokens.of(text).words().stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** Whether the name of a location says where it is. */
    private static boolean namesPlace(String name, List<String> words) {
        List<String> of = AddressTokens.of(name).words();
        boolean isStreet = of.size() > 1 && of.stream().skip(1).anyMatch(LocationCoarsener::isOfStreet)
                || of.stream().anyMatch(word -> isOfStreet(word) && word.length() > SHORTEST_WORD + 1);
        return isStreet
                || name.chars().anyMatch(Character::isDigit)
                || of.stream().anyMatch(words::contains);
    }

    private static boolean isOfStreet(String word) {
        return PrivacyWords.all(Kind.OF_STREET).stream()
                .anyMatch(end -> word.equals(end) || end.length() > 2 && word.endsWith(end));
    }
}
