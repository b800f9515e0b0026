package org.socialmap.importing.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.language.Characters;

/** Finds a table by the name of a file or list in any version of HSDS, in the singular or plural. */
public final class TableNames {
    /** Other names of tables, in the singular: those of earlier versions and common abbreviations. */
    private static final Map<String, SourceTable> ALIASES = Map.of(
            "accessibility_for_disabilities", SourceTable.of(HsdsKind.ACCESSIBILITY),
            "accessibility_for_disability", SourceTable.of(HsdsKind.ACCESSIBILITY),
            "link_taxonomy", SourceTable.of(LegacyTable.OTHER_ATTRIBUTE),
            "fee", SourceTable.of(HsdsKind.COST_OPTION),
            "capacity", SourceTable.of(HsdsKind.SERVICE_CAPACITY),
            "term", SourceTable.of(HsdsKind.TAXONOMY_TERM));

    private static final List<String> EXTENSIONS =
            List.of(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson");

    private TableNames() {}

    /** Finds the table of a file such as {@code data/Services.csv}, or of a list such as {@code services}. */
    public static Optional<SourceTable> find(String file) {
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        String base = EXTENSIONS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .orElse(name);
        String normalized =
                Characters.replaceRuns(base.toLowerCase(Locale.ROOT), c -> !Characters.isLowercaseLetter(c), "_");
        return withName(normalized)
                .or(() -> withName(singular(normalized)))
                .or(() -> withName(Characters.splitAt(normalized, c -> c == '_').stream()
                        .map(TableNames::singular)
                        .collect(Collectors.joining("_"))));
    }

    private static Optional<SourceTable> withName(String name) {
        return HsdsKind.find(name)
                .map(SourceTable::of)
                .or(() -> LegacyTable.find(name).map(SourceTable::of))
                .or(() -> Optional.ofNullable(ALIASES.get(name)));
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
