package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.language.Characters;

/** Parses the days and times of schedules in other formats than that of HSDS. Ambiguous ones are kept as text. */
final class LooseScheduleParser {
    /** Two times in one field, such as "9:00 - 17:00". */
    private static final Pattern RANGE = Pattern.compile("(.*\\d.*?)\\s*(?:[-–]|tot|to|hasta|a)\\s*(.*\\d.*)");

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{0,2})\\s*(\\p{L}+)\\.?");
    private static final Map<String, String> DAYS = days();

    private final ImportNotices notices;

    LooseScheduleParser(ImportNotices notices) {
        this.notices = notices;
    }

    private static Map<String, String> days() {
        Map<String, String> days = new TreeMap<>();
        String[][] names = {
            {"MO", "mo", "mon", "monday", "ma", "maandag", "lun", "lunes"},
            {"TU", "tu", "tue", "tues", "tuesday", "di", "dinsdag", "mar", "martes"},
            {"WE", "we", "wed", "wednesday", "wo", "woensdag", "mié", "miércoles", "miercoles"},
            {"TH", "th", "thu", "thur", "thurs", "thursday", "do", "donderdag", "jue", "jueves"},
            {"FR", "fr", "fri", "friday", "vr", "vrijdag", "vie", "viernes"},
            {"SA", "sa", "sat", "saturday", "za", "zaterdag", "sáb", "sábado", "sabado"},
            {"SU", "su", "sun", "sunday", "zo", "zondag", "dom", "domingo"}
        };
        for (String[] day : names) {
            for (int i = 1; i < day.length; i++) {
                days.put(day[i], day[0]);
            }
        }
        return days;
    }

    /** Converts the days and times of a schedule to the format of HSDS. */
    void normalize(ObjectNode schedule, SourcePosition position) {
        normalizeDays(schedule, position);
        normalizeHours(schedule, position);
    }

    private void normalizeDays(ObjectNode schedule, SourcePosition position) {
        String text = schedule.path("byday").asText("").strip();
        if (text.isEmpty()) {
            return;
        }
        List<String> days = new ArrayList<>();
        for (String day : Characters.splitAt(
                text.toLowerCase(Locale.ROOT), c -> Character.isWhitespace(c) || ",;/&".indexOf(c) >= 0)) {
            Matcher parts = DAY.matcher(day.strip());
            Optional<String> known = parts.matches() ? Optional.ofNullable(DAYS.get(parts.group(2))) : Optional.empty();
            if (known.isEmpty()) {
                notices.add(NoticeCode.UNREADABLE, position, "byday");
                schedule.remove("byday");
                appendDescription(schedule, text);
                return;
            }
            days.add(parts.group(1) + known.get());
        }
        String read = String.join(",", days);
        if (!read.equals(text)) {
            notices.add(NoticeCode.RESHAPED, position, "byday");
        }
        schedule.put("byday", read);
    }

    /** Sets the times from a range such as "9:00 - 17:00" in one field, if it ends after it begins. */
    private void normalizeHours(ObjectNode schedule, SourcePosition position) {
        String text = schedule.path(ValueNormalizer.RANGE).asText("");
        schedule.remove(ValueNormalizer.RANGE);
        if (text.isEmpty()) {
            return;
        }
        Optional<String[]> times = range(text);
        boolean isUnset = !schedule.has("opens_at") && !schedule.has("closes_at");
        boolean isUnambiguous = isUnset && times.isPresent() && times.get()[0].compareTo(times.get()[1]) < 0;
        notices.add(isUnambiguous ? NoticeCode.RESHAPED : NoticeCode.DOUBTFUL_TIME, position, "opens_at");
        if (isUnambiguous) {
            schedule.put("opens_at", times.get()[0]).put("closes_at", times.get()[1]);
        } else {
            appendDescription(schedule, text);
        }
    }

    private static void appendDescription(ObjectNode schedule, String text) {
        String known = schedule.path("description").asText("");
        schedule.put("description", known.isEmpty() ? text : known + "\n" + text);
    }

    /** Parses a range of two times and returns both in ISO 8601. */
    static Optional<String[]> range(String text) {
        Matcher parts = RANGE.matcher(text.toLowerCase(Locale.ROOT));
        return parts.matches()
                ? LooseValueParser.time(parts.group(1))
                        .flatMap(from -> LooseValueParser.time(parts.group(2)).map(to -> new String[] {from, to}))
                : Optional.empty();
    }
}
