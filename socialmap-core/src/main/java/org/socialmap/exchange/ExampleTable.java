package org.socialmap.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Characters;

/**
 * Reads a table of examples: a header and a row for each, with the columns {@code text}, {@code needs} (codes, separated
 * by spaces) and {@code urgent}. Other columns are ignored. A notice names the row and never a text. For one thread.
 */
final class ExampleTable {
    private static final String TEXT = "text";
    private static final String NEEDS = "needs";
    private static final String URGENT = "urgent";

    private final Taxonomy taxonomy;
    private final DataSetNotices notices;

    ExampleTable(Taxonomy taxonomy, DataSetNotices notices) {
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
                    examples.add(new Example(language, text.get(), needs(file, pointer, row), cell(row, URGENT)));
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
        return needs;
    }

    private static Optional<String> cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(value -> !value.isBlank());
    }
}
