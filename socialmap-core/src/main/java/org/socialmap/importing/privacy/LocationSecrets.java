package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** What identifies a place, read from its location: a street with a number, a point, a postal code, numbers, another name. */
public final class LocationSecrets {
    private static final int SHORTEST_CODE = 4;

    private LocationSecrets() {}

    public static List<SecretDetails> of(ObjectNode location) {
        List<SecretDetails> secrets = new ArrayList<>();
        for (JsonNode address : location.path("addresses")) {
            for (String field : List.of("address_1", "address_2")) {
                line(address, field).ifPresent(line -> {
                    if (!line.number().isEmpty()) {
                        secrets.add(new SecretDetails(SecretDetails.Kind.LINE, line.words(), city(address)));
                    }
                    if (line.isLong()
                            && (field.equals("address_1") || !line.number().isEmpty())) {
                        secrets.add(SecretDetails.of(SecretDetails.Kind.STREET, line.street()));
                    }
                });
            }
            code(address).ifPresent(secrets::add);
        }
        for (String field : List.of("latitude", "longitude")) {
            if (location.path(field).isNumber()) {
                SecretDetails.point(location.path(field).asText()).ifPresent(secrets::add);
            }
        }
        SecretDetails.name(location.path("alternate_name").asText("")).ifPresent(secrets::add);
        numbers(location, secrets);
        location.path("contacts").forEach(contact -> {
            String email = contact.path("email").asText("");
            if (!email.isEmpty()) {
                SecretDetails.value(email).ifPresent(secrets::add);
            }
            numbers(contact, secrets);
        });
        return secrets;
    }

    private static void numbers(JsonNode record, List<SecretDetails> secrets) {
        record.path("phones")
                .forEach(phone ->
                        SecretDetails.number(phone.path("number").asText("")).ifPresent(secrets::add));
    }

    private static Optional<StreetLine> line(JsonNode address, String field) {
        return StreetLine.of(address.path(field).asText(""));
    }

    private static Optional<SecretDetails> code(JsonNode address) {
        String code = AddressTokens.of(address.path("postal_code").asText("")).joined();
        return code.length() < SHORTEST_CODE
                ? Optional.empty()
                : Optional.of(SecretDetails.of(SecretDetails.Kind.POSTAL_CODE, code));
    }

    /** What a public location says of where it is, each with the street and number of its address. */
    public static void open(ObjectNode location, BiConsumer<SecretDetails, String> taker) {
        for (JsonNode address : location.path("addresses")) {
            Optional<StreetLine> line = line(address, "address_1");
            String words = line.map(StreetLine::words).orElse("");
            line.ifPresent(read -> {
                taker.accept(SecretDetails.of(SecretDetails.Kind.STREET, read.street()), words);
                taker.accept(new SecretDetails(SecretDetails.Kind.LINE, words, city(address)), words);
            });
            code(address).ifPresent(code -> taker.accept(code, words));
        }
    }

    /** The town of an address, as it is compared. */
    public static String city(JsonNode address) {
        return AddressTokens.of(address.path("city").asText("")).joined();
    }

    public static List<String> cities(ObjectNode location) {
        return StreamSupport.stream(location.path("addresses").spliterator(), false)
                .map(LocationSecrets::city)
                .filter(city -> !city.isEmpty())
                .toList();
    }
}
