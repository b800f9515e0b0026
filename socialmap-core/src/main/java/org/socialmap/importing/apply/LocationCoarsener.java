package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.PrivacyWords;
import org.socialmap.importing.privacy.PrivateValues;
import org.socialmap.importing.privacy.WordCategory;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** Reduces a secret place to its area, and keeps only those fields that do not disclose where it is. */
final class LocationCoarsener {
    /** The fields of a secret location that are kept; their texts are checked separately. */
    private static final Set<String> LOCATION_FIELDS = Set.of(
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

    /** The fields of a service at a secret location that are kept. */
    private static final Set<String> FIELDS_AT_LOCATION =
            Set.of("id", "service_id", "location_id", "contacts", "phones", "schedules", RecordNotes.derivedIdField());

    /** The fields of an address that are not narrower than a town. */
    private static final List<String> AREA_FIELDS = List.of("city", "region", "state_province", "country");

    private static final int MAX_TOWN_LENGTH = 60;
    private static final int MIN_WORD_LENGTH = 4;

    private LocationCoarsener() {}

    /**
     * Replaces the address of a location with the area that the map knows by the name of its town or province, or, if
     * there is none, with the name of the town alone.
     */
    static void coarsenLocation(ObjectNode location, PlaceGraph places) {
        Optional<String> area = Optional.empty();
        Optional<ObjectNode> town = Optional.empty();
        List<String> words = identifyingWords(location);
        for (JsonNode address : location.path("addresses")) {
            area = area.or(() -> area(address.path("city").asText(""), places, true))
                    .or(() -> area(address.path("state_province").asText(""), places, false));
            town = town.or(() -> town((ObjectNode) address));
        }
        location.retain(LOCATION_FIELDS);
        if (namesPlace(location.path("name").asText(""), words)) {
            location.remove("name");
        }
        removeIdentifyingText(location);
        location.put("location_type", "physical").put("coarse", true);
        if (area.isPresent()) {
            location.put("area", area.get());
        } else {
            town.ifPresent(address -> location.putArray("addresses").add(address));
        }
    }

    /** Keeps those fields of a service at a secret location that do not disclose where it is. */
    static void coarsenServiceAtLocation(ObjectNode at) {
        at.retain(FIELDS_AT_LOCATION);
        removeIdentifyingText(at);
    }

    /** Removes from schedules, languages and accessibility everything that may contain a name. */
    private static void removeIdentifyingText(ObjectNode record) {
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
        if (mayContainName(part.path("description").asText(""))) {
            part.remove("description");
        }
    }

    /**
     * Returns whether a text contains a digit, or a capital within a sentence, as names of streets and buildings do.
     */
    private static boolean mayContainName(String text) {
        boolean isSentenceStart = true;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean isName = Character.isUpperCase(at) && !isSentenceStart;
            if (Character.isDigit(at) || isName && !Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
            isSentenceStart = Character.isLetter(at) ? false : isSentenceStart || at == '.' || at == '!' || at == '\n';
        }
        return false;
    }

    /**
     * Returns the id of the area with a name: the narrowest for a city, the widest for a province, since both can
     * have the same name.
     */
    private static Optional<String> area(String name, PlaceGraph places, boolean isCity) {
        return places.nodes().stream()
                .filter(place -> !name.isBlank() && place.name().equalsIgnoreCase(name.strip()))
                .map(PlaceNode::id)
                .reduce((one, other) -> places.leaves(one).covers(places.leaves(other)) == isCity ? other : one);
    }

    private static Optional<ObjectNode> town(ObjectNode address) {
        ObjectNode town = address.objectNode();
        for (String field : AREA_FIELDS) {
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

    /** Returns whether the value of a city field is a town, and not a street or a word such as "confidential". */
    private static boolean isTown(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_TOWN_LENGTH
                && name.chars().noneMatch(Character::isDigit)
                && name.indexOf(',') < 0
                && PrivacyWords.words(name).stream().noneMatch(word -> PrivacyWords.is(WordCategory.SECRET, word))
                && !PrivateValues.isHiddenPlace(name);
    }

    /** Returns the words of the addresses and directions of a location that may identify its place. */
    private static List<String> identifyingWords(ObjectNode location) {
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
                .filter(word -> word.length() >= MIN_WORD_LENGTH)
                .toList();
    }

    /** Returns whether the name of a location discloses where it is. */
    private static boolean namesPlace(String name, List<String> words) {
        List<String> nameWords = AddressTokens.of(name).words();
        boolean isStreet = nameWords.size() > 1 && nameWords.stream().skip(1).anyMatch(LocationCoarsener::isOfStreet)
                || nameWords.stream().anyMatch(word -> isOfStreet(word) && word.length() > MIN_WORD_LENGTH + 1);
        return isStreet
                || name.chars().anyMatch(Character::isDigit)
                || nameWords.stream().anyMatch(words::contains);
    }

    private static boolean isOfStreet(String word) {
        return PrivacyWords.all(WordCategory.STREET_NAME).stream()
                .anyMatch(end -> word.equals(end) || end.length() > 2 && word.endsWith(end));
    }
}
