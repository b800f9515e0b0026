package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.laws.Tries;
import org.socialmap.record.CatalogRecord;

/**
 * Whatever a mark is called, wherever its column is and however it says "yes", the values that it applies to are
 * removed. If it says "no", or nothing, they are imported unchanged.
 */
class PrivateMarksLawTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "phone",
            List.of(
                    "phone is private",
                    "private phone",
                    "phone confidential",
                    "hide phone",
                    "do not publish phone",
                    "telefoon geheim",
                    "telefoonnummer niet openbaar",
                    "telefoon afgeschermd",
                    "teléfono privado",
                    "no publicar teléfono",
                    "phone unlisted",
                    "phone number withheld"),
            "contact",
            List.of(
                    "contact is private",
                    "contact confidential",
                    "contact hidden",
                    "contactpersoon vertrouwelijk",
                    "contact niet openbaar",
                    "contacto reservado",
                    "persona de contacto oculta",
                    "do not show contact"),
            "street",
            List.of(
                    "physical address is private",
                    "address confidential",
                    "hide location",
                    "secret location",
                    "adres geheim",
                    "locatie niet tonen",
                    "adres afgeschermd",
                    "dirección confidencial",
                    "ubicación secreta",
                    "do not publish address",
                    "street redacted"),
            "name",
            List.of(
                    "private",
                    "is confidential",
                    "do not publish",
                    "unlisted",
                    "internal only",
                    "exclude from website",
                    "niet openbaar",
                    "geheim",
                    "vertrouwelijk",
                    "no publicar",
                    "confidencial",
                    "oculto",
                    "record secrecy zone"));

    private static final List<String> YES =
            List.of("yes", "Yes", "TRUE", "true", "1", "x", "X", "Y", "ja", "Ja", "waar", "sí", "Si", "verdadero");
    private static final List<String> NO = List.of("no", "No", "FALSE", "0", "N", "nee", "falso", "", "  ");
    private static final List<String> COLUMNS = List.of("name", "org", "street", "city", "phone", "contact");
    private static final String MAPPING = """
            {"files": [{"file": "*.csv", "columns": {
              "name": "name", "org": "organization.name", "phone": "%sphones.0.number", "contact": "%scontacts.0.name",
              "street": "service_at_locations.0.location.addresses.0.address_1",
              "city": "service_at_locations.0.location.addresses.0.city"}}]}
            """;

    /** The values of a row, by column, and the column that the mark applies to. */
    private record Row(String about, Map<String, String> values) {
        String hidden() {
            return values.get(about);
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Tries(quick = 40, whole = 5_000)
    void removesMarkedValues(@ForAll long seed) {
        requireMarkedValuesRemoved(new Random(seed), PrivateMarksLawTest::imported);
    }

    /** Checks the law itself: it rejects an import that ignores marks. */
    @Test
    void rejectsImportThatIgnoresMarks() {
        BiFunction<String, String, String> keepsAll = (mapping, table) -> table;
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < 20; seed++) {
                        requireMarkedValuesRemoved(new Random(seed), keepsAll);
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private static void requireMarkedValuesRemoved(Random random, BiFunction<String, String, String> imports) {
        String about = List.copyOf(NAMES.keySet()).get(random.nextInt(NAMES.size()));
        List<String> names = NAMES.get(about);
        String mark = written(names.get(random.nextInt(names.size())), random);
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add(mark);
        Collections.shuffle(columns, random);
        boolean isFirst = random.nextBoolean();
        StringBuilder table = new StringBuilder(String.join(",", columns) + "\n");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<String> answers = (i == 0) == isFirst ? YES : NO;
            Row row = row(i, about);
            rows.add(row);
            String answer = answers.get(random.nextInt(answers.size()));
            table.append(columns.stream()
                            .map(column ->
                                    column.equals(mark) ? answer : row.values().get(column))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        String owner = List.of("", "organization.").get(random.nextInt(2));
        String all = imports.apply(MAPPING.formatted(owner, owner), table.toString());
        Row secret = rows.get(isFirst ? 0 : 1);
        Row open = rows.get(isFirst ? 1 : 0);
        assertThat(all).as("marked by " + mark + " in\n" + table).doesNotContain(secret.hidden());
        assertThat(open.values().values())
                .as("not marked by " + mark + " in\n" + table)
                .allMatch(all::contains);
        if (!about.equals("name")) {
            assertThat(secret.values().entrySet())
                    .as("unmarked values beside " + mark + " in\n" + table)
                    .allMatch(value -> value.getKey().equals(about) || all.contains(value.getValue()));
        }
    }

    private static Row row(int i, String about) {
        String key = i == 0 ? "Alba" : "Brio";
        return new Row(
                about,
                Map.of(
                        "name", key + " House",
                        "org", key + " Foundation",
                        "street", "2" + i + " " + key + "vale Road",
                        "city", key + "stad",
                        "phone", "555-0" + i + "2" + i + "4",
                        "contact", "Mary " + key + "ski"));
    }

    /** Returns words in one of the styles of column headers. */
    private static String written(String words, Random random) {
        String[] parts = words.split(" ");
        return switch (random.nextInt(6)) {
            case 0 -> words;
            case 1 -> String.join("_", parts);
            case 2 -> String.join("-", parts).toUpperCase(Locale.ROOT);
            case 3 -> words + "?";
            case 4 -> camel(parts);
            default -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }

    private static String camel(String[] parts) {
        StringBuilder camel = new StringBuilder();
        for (String part : parts) {
            camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return camel.toString();
    }

    private static String imported(String mapping, String table) {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report = Imports.run(
                    map,
                    Imports.text("rows.csv", table),
                    ImportOptions.of("law").with(Mapping.read(mapping.getBytes(StandardCharsets.UTF_8))));
            return map.dataSet().catalog().records().stream()
                            .map(CatalogRecord::toString)
                            .collect(Collectors.joining())
                    + report;
        }
    }
}
