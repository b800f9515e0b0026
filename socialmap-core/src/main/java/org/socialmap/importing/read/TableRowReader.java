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
import java.util.Set;
import java.util.function.UnaryOperator;
import org.socialmap.exchange.tabular.SpreadsheetCell;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.SourceRow;
import org.socialmap.importing.privacy.PrivacyName;
import org.socialmap.importing.privacy.PrivacyValue;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.language.Characters;

/** Reads the rows of a table whose first row names its columns. The file is gone through once and never held whole. */
public final class TableRowReader {
    private static final int LOOKED_AT = 64 * 1024;
    private static final int MAX_ROW_LENGTH = 8 * 1024 * 1024;
    private static final int MAX_CELLS = 4_096;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final String file;
    private final String kind;
    private final UnaryOperator<String> column;
    private final RowSink sink;
    private final ImportNotices notices;

    /**
     * @param kind of the records
     * @param column what a column's name stands for
     */
    public TableRowReader(String file, String kind, UnaryOperator<String> column, RowSink sink, ImportNotices notices) {
        this.file = file;
        this.kind = kind;
        this.column = column;
        this.sink = sink;
        this.notices = notices;
    }

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

    /** The separator that stands most often in the first line. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LOOKED_AT + 1);
        String line = "";
        char[] begin = new char[LOOKED_AT];
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

    private List<String> header(CsvRecord record, SourcePosition spot) {
        List<String> header = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String cell : record.getFields()) {
            String name = column.apply(cell.strip());
            if (name.isEmpty()) {
                notices.add(NoticeCode.HEADER_EMPTY, spot);
            } else if (!names.add(name)) {
                notices.add(NoticeCode.HEADER_TWICE, spot, name);
            }
            header.add(name);
        }
        return header;
    }

    private void row(List<String> header, CsvRecord record, SourcePosition spot) throws IOException {
        List<String> cells = record.getFields();
        if (isHeaderAgain(header, cells)) {
            notices.add(NoticeCode.HEADER_AGAIN, spot);
            sink.unread(kind);
            return;
        }
        boolean isShifted = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())
                && header.stream().anyMatch(name -> PrivacyName.of(name).isPresent());
        if (cells.size() > header.size()) {
            notices.add(NoticeCode.ROW_WIDER, spot);
        } else if (cells.size() < header.size()) {
            notices.add(NoticeCode.ROW_NARROWER, spot);
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !cells.get(i).isEmpty() && (!node.has(name) || saysPrivate(name, cells.get(i)))) {
                node.put(name, SpreadsheetCell.read(cells.get(i)));
            }
        }
        if (isShifted) {
            // Which cell says what is private is not sure any more.
            node.put(PrivateMarks.ALL, true);
            notices.add(NoticeCode.PRIVACY_UNKNOWN, spot);
        }
        sink.row(new SourceRow(kind, node, spot));
    }

    /** Of two columns of one name the one that says "private" counts. */
    private static boolean saysPrivate(String column, String cell) {
        return PrivacyName.of(column)
                .filter(name -> name.saysPrivate(PrivacyValue.of(cell)))
                .isPresent();
    }

    /** Most cells say what their column is called, and none of them is an id. */
    private boolean isHeaderAgain(List<String> header, List<String> cells) {
        int same = 0;
        int told = 0;
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            boolean isSame = column.apply(cell).equalsIgnoreCase(header.get(i));
            told += cell.isEmpty() ? 0 : 1;
            same += !cell.isEmpty() && isSame ? 1 : 0;
            if (header.get(i).equals("id") && !cell.isEmpty() && !isSame) {
                return false;
            }
        }
        return told > 1 && same * 2 > told;
    }

    /** The names of HSDS are in lower case with underscores; many write them otherwise. */
    public static String plain(String name) {
        return Characters.replaceRuns(
                name.strip().toLowerCase(Locale.ROOT), c -> Character.isWhitespace(c) || c == '-', "_");
    }
}
