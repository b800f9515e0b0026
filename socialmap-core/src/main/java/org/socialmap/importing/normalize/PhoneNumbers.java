package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.language.Characters;

/**
 * Telephone numbers as directories hold them: several in one cell, with a scheme before, an extension or words behind. What is
 * not sure is kept as it came, and reported. For one thread.
 */
final class PhoneNumbers {
    private static final String NUMBER = "number";

    /** The shortest number that is one by itself in the countries of our data sets: 555-0101. "030 1234567/68" are no two. */
    private static final int FEWEST_DIGITS = 7;

    /** The longest that there is, by ITU-T E.164, and a prefix of two digits before it. */
    private static final int MOST_DIGITS = 17;

    /** What stands between two numbers. */
    private static final List<String> BETWEEN =
            List.of(" / ", "/", ";", ",", "|", "\n", " or ", " of ", " and ", " en ", " o ", " y ");

    private final ImportNotices notices;

    PhoneNumbers(ImportNotices notices) {
        this.notices = notices;
    }

    /** The records of the numbers in a record's cell: itself alone if it has one number. Only the first keeps its id. */
    List<ObjectNode> separate(ObjectNode phone, SourcePosition spot) {
        List<String> numbers = numbers(phone.path(NUMBER).asText(""));
        if (numbers.size() < 2) {
            return List.of(phone);
        }
        notices.add(NoticeCode.LIST_IN_CELL, spot, NUMBER);
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
        if (cell.length() > ValueNormalizer.LONGEST_VALUE) {
            return List.of(cell);
        }
        for (String between : BETWEEN) {
            List<String> parts = new ArrayList<>();
            int begin = 0;
            for (int at = cell.indexOf(between); at >= 0; at = cell.indexOf(between, begin)) {
                parts.add(cell.substring(begin, at).strip());
                begin = at + between.length();
            }
            parts.add(cell.substring(begin).strip());
            parts.removeIf(String::isEmpty);
            if (parts.size() > 1 && parts.stream().allMatch(PhoneNumbers::isWhole)) {
                return parts;
            }
        }
        return List.of(cell);
    }

    private static boolean isWhole(String part) {
        long digits = digits(part);
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static long digits(String text) {
        return text.codePoints().filter(Characters::isDigit).count();
    }

    /** Takes a scheme, an extension and words out of a number, and reports letters that stay in it. */
    void settle(ObjectNode phone, SourcePosition spot) {
        String told = phone.path(NUMBER).asText("").strip();
        if (told.length() > ValueNormalizer.LONGEST_VALUE) {
            phone.remove(NUMBER);
            notices.add(NoticeCode.TOO_LONG, spot, NUMBER);
            return;
        }
        String bare = LooseValueParser.without(told, LooseValueParser.TELEPHONE_SCHEME);
        if (!bare.equals(told)) {
            phone.put(NUMBER, bare);
            notices.add(NoticeCode.RESHAPED, spot, NUMBER);
        }
        LooseValueParser.extension(bare).ifPresent(parts -> extension(phone, parts, spot));
        words(phone, spot);
    }

    private void extension(ObjectNode phone, String[] parts, SourcePosition spot) {
        if (!phone.has("extension")) {
            phone.put(NUMBER, parts[0]).put("extension", Integer.parseInt(parts[1]));
            notices.add(NoticeCode.EXTENSION_SPLIT, spot, NUMBER);
        } else if (phone.path("extension").asInt() != Integer.parseInt(parts[1])) {
            notices.add(NoticeCode.DIFFERS, spot, "extension");
        }
    }

    private void words(ObjectNode phone, SourcePosition spot) {
        String number = phone.path(NUMBER).asText("");
        if (number.isEmpty() || number.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        int bracket = number.indexOf('(', 1);
        boolean isBehind = bracket > 0
                && number.endsWith(")")
                && isWhole(number.substring(0, bracket))
                && number.substring(0, bracket).codePoints().noneMatch(Character::isLetter);
        if (isBehind) {
            String words = number.substring(bracket + 1, number.length() - 1).strip();
            String known = phone.path("description").asText("");
            phone.put(NUMBER, number.substring(0, bracket).strip())
                    .put("description", known.isEmpty() ? words : known + "\n" + words);
            notices.add(NoticeCode.RESHAPED, spot, NUMBER);
        } else {
            notices.add(NoticeCode.LETTERS_IN_NUMBER, spot, NUMBER);
        }
    }
}
