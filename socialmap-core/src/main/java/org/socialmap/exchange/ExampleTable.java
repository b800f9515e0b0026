package org.socialmap.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Characters;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Vocabulary;

/**
 * Reads a table of examples: a header and a row for each, with the columns {@code text}, {@code needs} (codes, separated
 * by spaces), {@code urgent}, {@code facts} ({@code age=17; work_form=home+street; pregnant=yes}) and {@code asking_as}.
 * Other columns are ignored. A notice names the row and never a text. For one thread.
 */
final class ExampleTable {
    private static final String TEXT = "text";
    private static final String NEEDS = "needs";
    private static final String URGENT = "urgent";
    private static final String FACTS = "facts";
    /** A fact with a column of its own. */
    private static final String ASKING_AS = "asking_as";

    private static final int MAX_DIGITS = 9;

    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;
    private final DataSetNotices notices;
    /** Thousands of examples state the same: each list and map is kept once. */
    private final Map<List<String>, List<String>> needLists = new HashMap<>();

    private final Map<Map<String, List<String>>, Map<String, List<String>>> factMaps = new HashMap<>();

    ExampleTable(Vocabulary vocabulary, Taxonomy taxonomy, DataSetNotices notices) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
        this.notices = notices;
    }

    List<Example> read(String file, String language, String content) {
        List<Example> examples = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(content)) {
            for (NamedCsvRecord row : table) {
                String pointer = "/" + row.getStartingLineNumber();
                Optional<String> text = row.findField(TEXT).filter(typed -> !typed.isBlank());
                if (text.isEmpty()) {
                    notices.stop(file, pointer, Code.MISSING, TEXT);
                } else {
                    examples.add(new Example(
                            language,
                            text.get(),
                            needs(file, pointer, row),
                            cell(row, URGENT),
                            facts(file, pointer, row)));
                }
            }
        } catch (CsvParseException e) {
            notices.stop(file, "", Code.MALFORMED, "a table of comma-separated values");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return examples;
    }

    private List<String> needs(String file, String pointer, NamedCsvRecord row) {
        List<String> needs = cell(row, NEEDS)
                .map(codes -> Characters.splitAt(codes, c -> c == ' '))
                .orElse(List.of());
        if (needs.stream().anyMatch(need -> taxonomy.find(need).isEmpty())) {
            notices.stop(file, pointer + "/" + NEEDS, Code.UNKNOWN_VALUE, "codes of needs");
        }
        return needLists.computeIfAbsent(List.copyOf(needs), same -> same);
    }

    private Map<String, List<String>> facts(String file, String pointer, NamedCsvRecord row) {
        Map<String, List<String>> facts = new HashMap<>();
        for (String statement : Characters.splitAt(cell(row, FACTS).orElse(""), c -> c == ';')) {
            int sign = statement.indexOf('=');
            String fact = sign < 0 ? "" : statement.substring(0, sign).strip();
            List<String> values =
                    Characters.splitAt(statement.substring(sign + 1).strip(), c -> c == '+');
            add(file, pointer + "/" + FACTS, fact, values, facts);
        }
        cell(row, ASKING_AS).ifPresent(value -> add(file, pointer, ASKING_AS, List.of(value), facts));
        return factMaps.computeIfAbsent(Map.copyOf(facts), same -> same);
    }

    private void add(String file, String pointer, String fact, List<String> values, Map<String, List<String>> facts) {
        Optional<FactDefinition> definition = vocabulary.find(fact);
        if (definition.isEmpty()) {
            notices.stop(file, pointer, Code.UNKNOWN_VALUE, "ids of facts");
        } else if (!isPossible(definition.get().type(), values)) {
            notices.stop(file, pointer, Code.UNKNOWN_VALUE, "values of the fact " + fact);
        } else {
            facts.put(fact, values);
        }
    }

    private static boolean isPossible(FactType type, List<String> values) {
        return switch (type) {
            case FactType.BooleanType bool -> values.equals(List.of("yes")) || values.equals(List.of("no"));
            case FactType.IntegerType integer ->
                values.size() == 1
                        && Characters.isDigits(values.getFirst(), 1, MAX_DIGITS)
                        && Integer.parseInt(values.getFirst()) >= integer.min()
                        && Integer.parseInt(values.getFirst()) <= integer.max();
            case FactType.ChoiceType choice ->
                values.size() == 1 && choice.values().containsAll(values);
            case FactType.SetType set -> set.values().containsAll(values);
            // Where a person is or is not safe is asked, never read.
            case FactType.PlaceType place -> false;
            case FactType.PlacesType places -> false;
        };
    }

    private static Optional<String> cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(value -> !value.isBlank());
    }
}
