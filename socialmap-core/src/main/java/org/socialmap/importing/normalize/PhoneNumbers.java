package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.language.Characters;

/**
 * Normalizes telephone numbers as directories write them: several in one cell, after a scheme, with an extension or a note.
 * Keeps and reports anything ambiguous. For use by one thread.
 */
final class PhoneNumbers {
    private static final String NUMBER = "number";

    /** The minimum for a complete number in our countries, such as 555-0101. "030 1234567/68" is not two numbers. */
    private static final int MIN_DIGITS = 7;

    /** The maximum of 15 digits by ITU-T E.164, and a prefix of two digits. */
    private static final int MAX_DIGITS = 17;

    /** The separators of numbers in one cell. */
    private static final List<String> SEPARATORS =
            List.of(" / ", "/", ";", ",", "|", "\n", " or ", " of ", " and ", " en ", " o ", " y ");

    private final ImportNotices notices;

    PhoneNumbers(ImportNotices notices) {
        this.notices = notices;
    }

    /** Splits a record with several numbers into one record per number. Only the first keeps the id. */
    List<ObjectNode> separate(ObjectNode phone, SourcePosition position) {
        List<String> numbers = numbers(phone.path(NUMBER).asText(""));
        if (numbers.size() < 2) {
            return List.of(phone);
        }
        notices.add(NoticeCode.LIST_IN_CELL, position, NUMBER);
        List<ObjectNode> records = new ArrayList<>();
        for (String number : numbers) {
            ObjectNode record = phone.deepCopy().put(NUMBER, number);
            if (!records.isEmpty()) {
                record.remove("id");
            }
            records.add(record);
        }
        return records;
    }

    private static List<String> numbers(String cell) {
        if (cell.length() > ValueNormalizer.MAX_VALUE_LENGTH) {
            return List.of(cell);
        }
        for (String separator : SEPARATORS) {
            List<String> parts = new ArrayList<>();
            int begin = 0;
            for (int end = cell.indexOf(separator); end >= 0; end = cell.indexOf(separator, begin)) {
                parts.add(cell.substring(begin, end).strip());
                begin = end + separator.length();
            }
            parts.add(cell.substring(begin).strip());
            parts.removeIf(String::isEmpty);
            if (parts.size() > 1 && parts.stream().allMatch(PhoneNumbers::isComplete)) {
                return parts;
            }
        }
        return List.of(cell);
    }

    private static boolean isComplete(String part) {
        long digits = digits(part);
        return digits >= MIN_DIGITS && digits <= MAX_DIGITS;
    }

    private static long digits(String text) {
        return text.codePoints().filter(Characters::isDigit).count();
    }

    /** Removes a scheme, an extension and a note from a number, and reports letters that remain in it. */
    void normalize(ObjectNode phone, SourcePosition position) {
        String text = phone.path(NUMBER).asText("").strip();
        if (text.length() > ValueNormalizer.MAX_VALUE_LENGTH) {
            phone.remove(NUMBER);
            notices.add(NoticeCode.TOO_LONG, position, NUMBER);
            return;
        }
        String bare = LooseValueParser.withoutScheme(text, LooseValueParser.TELEPHONE_SCHEME);
        if (!bare.equals(text)) {
            phone.put(NUMBER, bare);
            notices.add(NoticeCode.RESHAPED, position, NUMBER);
        }
        LooseValueParser.extension(bare).ifPresent(parts -> extension(phone, parts, position));
        moveText(phone, position);
    }

    private void extension(ObjectNode phone, String[] parts, SourcePosition position) {
        if (!phone.has("extension")) {
            phone.put(NUMBER, parts[0]).put("extension", Integer.parseInt(parts[1]));
            notices.add(NoticeCode.EXTENSION_SPLIT, position, NUMBER);
        } else if (phone.path("extension").asInt() != Integer.parseInt(parts[1])) {
            notices.add(NoticeCode.DIFFERS, position, "extension");
        }
    }

    private void moveText(ObjectNode phone, SourcePosition position) {
        String number = phone.path(NUMBER).asText("");
        if (number.isEmpty() || number.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        int bracket = number.indexOf('(', 1);
        boolean isNoteInBrackets = bracket > 0
                && number.endsWith(")")
                && isComplete(number.substring(0, bracket))
                && number.substring(0, bracket).codePoints().noneMatch(Character::isLetter);
        if (isNoteInBrackets) {
            String note = number.substring(bracket + 1, number.length() - 1).strip();
            String known = phone.path("description").asText("");
            phone.put(NUMBER, number.substring(0, bracket).strip())
                    .put("description", known.isEmpty() ? note : known + "\n" + note);
            notices.add(NoticeCode.RESHAPED, position, NUMBER);
        } else {
            notices.add(NoticeCode.LETTERS_IN_NUMBER, position, NUMBER);
        }
    }
}
