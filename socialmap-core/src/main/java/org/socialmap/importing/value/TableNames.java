package org.socialmap.importing.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.language.Characters;

/** Finds the kind of the records in a file or list by its name in any version of HSDS, in the singular or plural. */
public final class TableNames {
    /** The kinds for names of HSDS 1.1 and 2.0, in the singular. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("accessibility_for_disabilities", "accessibility"),
            Map.entry("accessibility_for_disability", "accessibility"),
            Map.entry("physical_address", "physical_address"),
            Map.entry("postal_address", "postal_address"),
            Map.entry("regular_schedule", "regular_schedule"),
            Map.entry("holiday_schedule", "holiday_schedule"),
            Map.entry("service_taxonomy", "service_taxonomy"),
            Map.entry("service_attribute", "service_attribute"),
            Map.entry("other_attribute", "other_attribute"),
            Map.entry("link_taxonomy", "other_attribute"),
            Map.entry("eligibility", "eligibility"),
            Map.entry("payment_accepted", "payment_accepted"),
            Map.entry("fee", "cost_option"),
            Map.entry("capacity", "service_capacity"),
            Map.entry("term", "taxonomy_term"));

    private static final List<String> EXTENSIONS =
            List.of(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson");

    private TableNames() {}

    /** Finds the kind of the records in a file such as {@code data/Services.csv}. */
    public static Optional<String> kind(String file) {
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        String base = EXTENSIONS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .orElse(name);
        String normalized =
                Characters.replaceRuns(base.toLowerCase(Locale.ROOT), c -> !Characters.isLowercaseLetter(c), "_");
        return kindOf(normalized)
                .or(() -> kindOf(singular(normalized)))
                .or(() -> kindOf(Characters.splitAt(normalized, c -> c == '_').stream()
                        .map(TableNames::singular)
                        .collect(Collectors.joining("_"))));
    }

    private static Optional<String> kindOf(String name) {
        return HsdsStructure.kinds().contains(name) ? Optional.of(name) : Optional.ofNullable(ALIASES.get(name));
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.endsWith("sses") || name.endsWith("xes")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }
}
