package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.record.Address;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * Imports a directory in which 32 of 2,308 addresses are private and share their postal codes and streets with public
 * ones: each public address is imported unchanged, and no private one is.
 */
class PublicRecordsComeThroughTest {
    private static final int ADDRESSES = 2_308;
    private static final int PRIVATE = 32;
    private static final int POSTAL_CODES = 37;
    private static final List<String> BEGINS =
            List.of("Ash", "Birch", "Cedar", "Dune", "Elder", "Fern", "Grove", "Hazel", "Iris");
    private static final List<String> ENDS =
            List.of("brook", "dale", "field", "ford", "gate", "hill", "mead", "ridge", "side", "wood");
    private static final int STREETS = BEGINS.size() * ENDS.size();
    private static final String HEAD = "id,name,org,street,city,zip,bus,lat,lon,text,AddressIsPrivate\n";
    private static final String MAPPING = """
            {"files": [{"file": "*.csv", "columns": {
              "id": "id", "name": "name", "org": "organization.name", "text": "description",
              "street": "service_at_locations.0.location.addresses.0.address_1",
              "city": "service_at_locations.0.location.addresses.0.city",
              "zip": "service_at_locations.0.location.addresses.0.postal_code",
              "bus": "service_at_locations.0.location.transportation",
              "lat": "service_at_locations.0.location.latitude",
              "lon": "service_at_locations.0.location.longitude"}}]}
            """;

    private record Row(int number, String street, String code, boolean isPrivate) {}

    @Test
    void keepsStreetAndPostalCodeOfEachPublicAddress() {
        List<Row> rows = rows();
        List<Row> open = rows.stream().filter(row -> !row.isPrivate()).toList();
        List<Row> secret = rows.stream().filter(Row::isPrivate).toList();
        assertThat(secret).hasSize(PRIVATE);
        assertThat(countSharing(open, secret)).isGreaterThan(1_000);
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report = Imports.run(
                    map,
                    Imports.text("places.csv", table(rows)),
                    ImportOptions.of("directory").with(Mapping.read(MAPPING.getBytes(StandardCharsets.UTF_8))));
            assertThat(report.noticeCounts().get(NoticeCode.PRIVATE)).isEqualTo(PRIVATE);
            assertThat(report.noticeCounts().get(NoticeCode.PRIVATE_TEXT))
                    .as("bus lines of private places")
                    .isEqualTo(PRIVATE);

            List<Address> kept = map.dataSet().catalog().locations().stream()
                    .map(Location::place)
                    .filter(Place.Public.class::isInstance)
                    .map(place -> ((Place.Public) place).address())
                    .filter(address -> !address.street().isEmpty())
                    .toList();
            assertThat(kept)
                    .extracting(Address::street)
                    .containsExactlyInAnyOrderElementsOf(
                            open.stream().map(Row::street).toList());
            assertThat(kept)
                    .extracting(Address::postalCode)
                    .containsExactlyInAnyOrderElementsOf(
                            open.stream().map(Row::code).toList());
            assertThat(map.dataSet().catalog().locations())
                    .filteredOn(location -> location.place() instanceof Place.Public place
                            && !place.address().street().isEmpty()
                            && place.point().isPresent())
                    .hasSize(open.size());
            assertThat(map.dataSet().catalog().services())
                    .extracting(service -> service.description().toString())
                    .filteredOn(text -> text.contains("Help near the park. Bus 12."))
                    .hasSize(open.size());
            String all = map.dataSet().catalog().records().stream()
                    .map(CatalogRecord::toString)
                    .collect(Collectors.joining());
            assertThat(secret).noneMatch(row -> all.contains("=" + row.street()) || all.contains("\"" + row.street()));
            assertThat(all).contains("Not necessary for service");
        }
    }

    /** Returns the number of public addresses that have the postal code of a private one. */
    private static long countSharing(List<Row> open, List<Row> secret) {
        Set<String> codes = secret.stream().map(Row::code).collect(Collectors.toSet());
        return open.stream().filter(row -> codes.contains(row.code())).count();
    }

    private static List<Row> rows() {
        Random random = new Random(16);
        List<Row> rows = new ArrayList<>();
        Set<String> streets = new HashSet<>();
        for (int i = 0; rows.size() < ADDRESSES; i++) {
            String street = (1 + random.nextInt(400)) + " " + name(random.nextInt(STREETS)) + " Avenue";
            if (streets.add(street)) {
                String code = Integer.toString(94_100 + random.nextInt(POSTAL_CODES));
                rows.add(new Row(
                        i,
                        street,
                        code,
                        rows.size() % (ADDRESSES / PRIVATE) == 0 && rows.size() / (ADDRESSES / PRIVATE) < PRIVATE));
            }
        }
        return rows;
    }

    private static String name(int number) {
        return BEGINS.get(number / ENDS.size()) + ENDS.get(number % ENDS.size());
    }

    private static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Row row : rows) {
            table.append(row.number() + ",Place " + row.number() + ",Org " + row.number() + "," + row.street()
                    + ",Gotham," + row.code() + ",Not necessary for service,37." + (700_000 + row.number()) + ",-122."
                    + (400_000 + row.number()) + ",Help near the park. Bus 12.," + (row.isPrivate() ? "Yes" : "No")
                    + "\n");
        }
        return table.toString();
    }
}
