package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/**
 * Extracts from a location the details that identify its place: street and number, point, postal code, phone numbers,
 * email addresses and alternate name.
 */
public final class LocationSecrets {
    private static final int MIN_POSTAL_CODE_LENGTH = 4;

    private LocationSecrets() {}

    /** Returns the identifying details of a location. */
    public static List<SecretDetail> of(ObjectNode location) {
        List<SecretDetail> secrets = new ArrayList<>();
        for (JsonNode address : location.path("addresses")) {
            for (String field : List.of("address_1", "address_2")) {
                streetLine(address, field).ifPresent(streetLine -> {
                    if (!streetLine.number().isEmpty()) {
                        secrets.add(new SecretDetail(SecretDetail.Kind.LINE, streetLine.words(), city(address)));
                    }
                    if (streetLine.isDistinctive()
                            && (field.equals("address_1")
                                    || !streetLine.number().isEmpty())) {
                        secrets.add(SecretDetail.of(SecretDetail.Kind.STREET, streetLine.street()));
                    }
                });
            }
            postalCode(address).ifPresent(secrets::add);
        }
        for (String field : List.of("latitude", "longitude")) {
            if (location.path(field).isNumber()) {
                SecretDetail.point(location.path(field).asText()).ifPresent(secrets::add);
            }
        }
        SecretDetail.name(location.path("alternate_name").asText("")).ifPresent(secrets::add);
        addPhoneNumbers(location, secrets);
        location.path("contacts").forEach(contact -> {
            String email = contact.path("email").asText("");
            if (!email.isEmpty()) {
                SecretDetail.value(email).ifPresent(secrets::add);
            }
            addPhoneNumbers(contact, secrets);
        });
        return secrets;
    }

    private static void addPhoneNumbers(JsonNode record, List<SecretDetail> secrets) {
        record.path("phones")
                .forEach(phone ->
                        SecretDetail.number(phone.path("number").asText("")).ifPresent(secrets::add));
    }

    private static Optional<StreetLine> streetLine(JsonNode address, String field) {
        return StreetLine.of(address.path(field).asText(""));
    }

    private static Optional<SecretDetail> postalCode(JsonNode address) {
        String postalCode =
                AddressTokens.of(address.path("postal_code").asText("")).joined();
        return postalCode.length() < MIN_POSTAL_CODE_LENGTH
                ? Optional.empty()
                : Optional.of(SecretDetail.of(SecretDetail.Kind.POSTAL_CODE, postalCode));
    }

    /**
     * Passes the street and the postal code of each address of a public location to a consumer, each with the words
     * of its street line; these are empty if the address has no street.
     */
    public static void forEachPublic(ObjectNode location, BiConsumer<SecretDetail, String> consumer) {
        for (JsonNode address : location.path("addresses")) {
            Optional<StreetLine> streetLine = streetLine(address, "address_1");
            String words = streetLine.map(StreetLine::words).orElse("");
            streetLine.ifPresent(read -> {
                consumer.accept(SecretDetail.of(SecretDetail.Kind.STREET, read.street()), words);
                consumer.accept(new SecretDetail(SecretDetail.Kind.LINE, words, city(address)), words);
            });
            postalCode(address).ifPresent(postalCode -> consumer.accept(postalCode, words));
        }
    }

    /** Returns the city of an address as joined {@link AddressTokens}; empty if there is none. */
    public static String city(JsonNode address) {
        return AddressTokens.of(address.path("city").asText("")).joined();
    }

    /** Returns the cities of the addresses of a location, without blank ones. */
    public static List<String> cities(ObjectNode location) {
        return StreamSupport.stream(location.path("addresses").spliterator(), false)
                .map(LocationSecrets::city)
                .filter(city -> !city.isEmpty())
                .toList();
    }
}
