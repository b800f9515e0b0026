package org.socialmap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Writes a fictional directory as tables of HSDS 1.1, in a form that real ones have: locations name no organization,
 * and only their services say whose they are. Each service has its own location with an address, hours, a telephone
 * number and a text about eligibility; five services share an organization.
 */
final class TablesDirectory {
    private static final int SERVICES_PER_ORGANIZATION = 5;

    private TablesDirectory() {}

    private interface Row {
        String of(int number, Random random);
    }

    static void write(Path folder, int services) throws IOException {
        Files.createDirectories(folder);
        table(
                folder.resolve("organizations.csv"),
                "id,name,description,url,email",
                (services + SERVICES_PER_ORGANIZATION - 1) / SERVICES_PER_ORGANIZATION,
                (i, random) -> id(1, i) + ",Organization " + i + ",Help in the neighborhood,https://organization" + i
                        + ".example,office@organization" + i + ".example");
        table(
                folder.resolve("services.csv"),
                "id,organization_id,name,description,status",
                services,
                (i, random) -> id(2, i) + "," + id(1, i / SERVICES_PER_ORGANIZATION) + ",Service " + i
                        + ",\"Help with debts, housing and work in district " + random.nextInt(500)
                        + ", by appointment and free.\",active");
        table(
                folder.resolve("locations.csv"),
                "id,organization_id,name,latitude,longitude",
                services,
                (i, random) -> id(3, i)
                        + String.format(
                                Locale.ROOT,
                                ",,Building %d,%.5f,%.5f",
                                i,
                                51.5 + random.nextDouble(),
                                4.5 + random.nextDouble()));
        table(
                folder.resolve("services_at_location.csv"),
                "id,service_id,location_id",
                services,
                (i, random) -> id(4, i) + "," + id(2, i) + "," + id(3, i));
        table(
                folder.resolve("physical_addresses.csv"),
                "id,location_id,address_1,city,state_province,postal_code,country",
                services,
                (i, random) -> id(5, i) + "," + id(3, i) + "," + i + " Main Street,Utrecht,Utrecht,3511 AA,NL");
        table(
                folder.resolve("phones.csv"),
                "id,service_id,number",
                services,
                (i, random) -> id(6, i) + "," + id(2, i) + ",030 " + (1_000_000 + random.nextInt(9_000_000)));
        table(
                folder.resolve("regular_schedules.csv"),
                "id,service_id,weekday,opens_at,closes_at",
                services,
                (i, random) -> id(7, i) + "," + id(2, i) + "," + (1 + random.nextInt(5)) + ",09:00,17:00");
        table(
                folder.resolve("eligibility.csv"),
                "id,service_id,eligibility",
                services,
                (i, random) -> id(8, i) + "," + id(2, i) + ",Everybody who lives in the district");
    }

    private static void table(Path file, String header, int rows, Row row) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row.of(i, random) + "\n");
            }
        }
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x4000L | (long) kind << 32, 0x8000_0000_0000_0000L | number);
    }
}
