package org.socialmap.importing.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.socialmap.exchange.tabular.SpreadsheetCell;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivacyName;
import org.socialmap.importing.privacy.PrivacyValue;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.language.Characters;

/** Reads the rows of a table whose first row names its columns. Streams the file in one pass, without holding it in memory. */
public final class TableRowReader {
    private static final int LOOKAHEAD_CHARS = 64 * 1024;
    private static final int MAX_ROW_LENGTH = 8 * 1024 * 1024;
    private static final int MAX_CELLS = 4_096;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final String file;
    private final SourceTable table;
    private final UnaryOperator<String> column;
    private final RowSink sink;
    private final ImportNotices notices;

    /**
     * @param file the name of the file, for notices
     * @param table the table of the rows
     * @param column returns the name of a field for the name of a column
     * @param sink receives the rows
     * @param notices receives what is wrong with the table
     */
    public TableRowReader(
            String file, SourceTable table, UnaryOperator<String> column, RowSink sink, ImportNotices notices) {
        this.file = file;
        this.table = table;
        this.column = column;
        this.sink = sink;
        this.notices = notices;
    }

    /** Reads the whole table. */
    public void read(BufferedReader reader) throws IOException {
        long row = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .maxBufferSize(MAX_ROW_LENGTH)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MAX_CELLS)
                                .maxFieldSize(MAX_ROW_LENGTH)
                                .maxRecordSize(MAX_ROW_LENGTH)),
                        reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = List.of();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                row = record.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = header(record, new SourcePosition(file, row));
                } else {
                    row(header, record, new SourcePosition(file, row));
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            notices.add(NoticeCode.UNREADABLE_FILE, new SourcePosition(file, row));
        }
    }

    /** Returns the separator that occurs most often in the first line. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LOOKAHEAD_CHARS + 1);
        String line = "";
        char[] begin = new char[LOOKAHEAD_CHARS];
        int length = reader.read(begin);
        if (length > 0) {
            line = Characters.before(new String(begin, 0, length).stripLeading(), c -> c == '\r' || c == '\n');
        }
        reader.reset();
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    private List<String> header(CsvRecord record, SourcePosition position) {
        List<String> header = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String cell : record.getFields()) {
            String name = column.apply(cell.strip());
            if (name.isEmpty()) {
                notices.add(NoticeCode.HEADER_EMPTY, position);
            } else if (!names.add(name)) {
                notices.add(NoticeCode.HEADER_TWICE, position, name);
            }
            header.add(name);
        }
        return header;
    }

    private void row(List<String> header, CsvRecord record, SourcePosition position) throws IOException {
        List<String> cells = record.getFields();
        if (isHeaderAgain(header, cells)) {
            notices.add(NoticeCode.HEADER_AGAIN, position);
            sink.unread(Optional.of(table));
            return;
        }
        boolean isShifted = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())
                && header.stream().anyMatch(name -> PrivacyName.of(name).isPresent());
        if (cells.size() > header.size()) {
            notices.add(NoticeCode.ROW_WIDER, position);
        } else if (cells.size() < header.size()) {
            notices.add(NoticeCode.ROW_NARROWER, position);
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String name = header.get(i);
            if (!name.isEmpty()
                    && !cells.get(i).isEmpty()
                    && (!fields.has(name) || isMarkedPrivate(name, cells.get(i)))) {
                fields.put(name, SpreadsheetCell.read(cells.get(i)));
            }
        }
        if (isShifted) {
            // It is unclear which cell states what is private.
            fields.put(PrivateMarks.ALL, true);
            notices.add(NoticeCode.PRIVACY_UNKNOWN, position);
        }
        sink.row(new SourceRow(table, fields, position));
    }

    /** Returns whether a cell marks something as private; of two columns with the same name, such a cell counts. */
    private static boolean isMarkedPrivate(String column, String cell) {
        return PrivacyName.of(column)
                .filter(name -> name.saysPrivate(PrivacyValue.of(cell)))
                .isPresent();
    }

    /** Returns whether a row repeats the header: most cells equal the name of their column, and none is an id. */
    private boolean isHeaderAgain(List<String> header, List<String> cells) {
        int matching = 0;
        int filled = 0;
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            boolean isColumnName = column.apply(cell).equalsIgnoreCase(header.get(i));
            filled += cell.isEmpty() ? 0 : 1;
            matching += !cell.isEmpty() && isColumnName ? 1 : 0;
            if (header.get(i).equals("id") && !cell.isEmpty() && !isColumnName) {
                return false;
            }
        }
        return filled > 1 && matching * 2 > filled;
    }

    /** Converts a column name to the form of HSDS: in lower case with underscores. */
    public static String plain(String name) {
        return Characters.replaceRuns(
                name.strip().toLowerCase(Locale.ROOT), c -> Character.isWhitespace(c) || c == '-', "_");
    }
}
