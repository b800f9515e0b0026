package org.socialmap.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** What identifies a place, read from its location: a street with a number, a point, a postal code, numbers, another name. */
final class PlaceSecrets {
    private static final int SHORTEST_CODE = 4;

    private PlaceSecrets() {}

    static List<Secret> of(ObjectNode location) {
        List<Secret> secrets = new ArrayList<>();
        for (JsonNode address : location.path("addresses")) {
            for (String field : List.of("address_1", "address_2")) {
                line(address, field).ifPresent(line -> {
                    if (!line.number().isEmpty()) {
                        secrets.add(new Secret(Secret.Kind.LINE, line.words(), city(address)));
                    }
                    if (line.isLong()
                            && (field.equals("address_1") || !line.number().isEmpty())) {
                        secrets.add(Secret.of(Secret.Kind.STREET, line.street()));
                    }
                });
            }
            code(address).ifPresent(secrets::add);
        }
        for (String field : List.of("latitude", "longitude")) {
            if (location.path(field).isNumber()) {
                Secret.point(location.path(field).asText()).ifPresent(secrets::add);
            }
        }
        Secret.name(location.path("alternate_name").asText("")).ifPresent(secrets::add);
        numbers(location, secrets);
        location.path("contacts").forEach(contact -> {
            String email = contact.path("email").asText("");
            if (!email.isEmpty()) {
                Secret.value(email).ifPresent(secrets::add);
            }
            numbers(contact, secrets);
        });
        return secrets;
    }

    private static void numbers(JsonNode record, List<Secret> secrets) {
        record.path("phones")
                .forEach(phone -> Secret.number(phone.path("number").asText("")).ifPresent(secrets::add));
    }

    private static Optional<StreetLine> line(JsonNode address, String field) {
        return StreetLine.of(address.path(field).asText(""));
    }

    private static Optional<Secret> code(JsonNode address) {
        String code = AddressTokens.of(address.path("postal_code").asText("")).joined();
        return code.length() < SHORTEST_CODE ? Optional.empty() : Optional.of(Secret.of(Secret.Kind.POSTAL_CODE, code));
    }

    /** What a public location says of where it is, each with the street and number of its address. */
    static void open(ObjectNode location, BiConsumer<Secret, String> taker) {
        for (JsonNode address : location.path("addresses")) {
            Optional<StreetLine> line = line(address, "address_1");
            String words = line.map(StreetLine::words).orElse("");
            line.ifPresent(read -> {
                taker.accept(Secret.of(Secret.Kind.STREET, read.street()), words);
                taker.accept(new Secret(Secret.Kind.LINE, words, city(address)), words);
            });
            code(address).ifPresent(code -> taker.accept(code, words));
        }
    }

    /** The town of an address, as it is compared. */
    static String city(JsonNode address) {
        return AddressTokens.of(address.path("city").asText("")).joined();
    }

    static List<String> cities(ObjectNode location) {
        return StreamSupport.stream(location.path("addresses").spliterator(), false)
                .map(PlaceSecrets::city)
                .filter(city -> !city.isEmpty())
                .toList();
    }
}
