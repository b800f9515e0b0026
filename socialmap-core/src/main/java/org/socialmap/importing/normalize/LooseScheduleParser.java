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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.language.Characters;

/** Days and times of a schedule that were told in another shape than that of HSDS; what is not sure stays words. */
final class LooseScheduleParser {
    /** From one time to another, in one field. */
    private static final Pattern RANGE = Pattern.compile("(.*\\d.*?)\\s*(?:[-–]|tot|to|hasta|a)\\s*(.*\\d.*)");

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{0,2})\\s*(\\p{L}+)\\.?");
    private static final Map<String, String> DAYS = days();

    private final ImportNotices notices;

    LooseScheduleParser(ImportNotices notices) {
        this.notices = notices;
    }

    private static Map<String, String> days() {
        Map<String, String> days = new TreeMap<>();
        String[][] told = {
            {"MO", "mo", "mon", "monday", "ma", "maandag", "lun", "lunes"},
            {"TU", "tu", "tue", "tues", "tuesday", "di", "dinsdag", "mar", "martes"},
            {"WE", "we", "wed", "wednesday", "wo", "woensdag", "mié", "miércoles", "miercoles"},
            {"TH", "th", "thu", "thur", "thurs", "thursday", "do", "donderdag", "jue", "jueves"},
            {"FR", "fr", "fri", "friday", "vr", "vrijdag", "vie", "viernes"},
            {"SA", "sa", "sat", "saturday", "za", "zaterdag", "sáb", "sábado", "sabado"},
            {"SU", "su", "sun", "sunday", "zo", "zondag", "dom", "domingo"}
        };
        for (String[] day : told) {
            for (int i = 1; i < day.length; i++) {
                days.put(day[i], day[0]);
            }
        }
        return days;
    }

    void settle(ObjectNode schedule, SourcePosition spot) {
        days(schedule, spot);
        hours(schedule, spot);
    }

    private void days(ObjectNode schedule, SourcePosition spot) {
        String told = schedule.path("byday").asText("").strip();
        if (told.isEmpty()) {
            return;
        }
        List<String> days = new ArrayList<>();
        for (String day : Characters.splitAt(
                told.toLowerCase(Locale.ROOT), c -> Character.isWhitespace(c) || ",;/&".indexOf(c) >= 0)) {
            Matcher parts = DAY.matcher(day.strip());
            Optional<String> known = parts.matches() ? Optional.ofNullable(DAYS.get(parts.group(2))) : Optional.empty();
            if (known.isEmpty()) {
                notices.add(NoticeCode.UNREADABLE, spot, "byday");
                schedule.remove("byday");
                addWords(schedule, told);
                return;
            }
            days.add(parts.group(1) + known.get());
        }
        String read = String.join(",", days);
        if (!read.equals(told)) {
            notices.add(NoticeCode.RESHAPED, spot, "byday");
        }
        schedule.put("byday", read);
    }

    /** "9:00 - 17:00" in one field is sure only if it ends after it begins. */
    private void hours(ObjectNode schedule, SourcePosition spot) {
        String told = schedule.path(ValueNormalizer.RANGE).asText("");
        schedule.remove(ValueNormalizer.RANGE);
        if (told.isEmpty()) {
            return;
        }
        Optional<String[]> ends = range(told);
        boolean isFree = !schedule.has("opens_at") && !schedule.has("closes_at");
        boolean isSure = isFree && ends.isPresent() && ends.get()[0].compareTo(ends.get()[1]) < 0;
        notices.add(isSure ? NoticeCode.RESHAPED : NoticeCode.DOUBTFUL_TIME, spot, "opens_at");
        if (isSure) {
            schedule.put("opens_at", ends.get()[0]).put("closes_at", ends.get()[1]);
        } else {
            addWords(schedule, told);
        }
    }

    private static void addWords(ObjectNode schedule, String words) {
        String known = schedule.path("description").asText("");
        schedule.put("description", known.isEmpty() ? words : known + "\n" + words);
    }

    /** The two times that a text names as a beginning and an end. */
    static Optional<String[]> range(String text) {
        Matcher parts = RANGE.matcher(text.toLowerCase(Locale.ROOT));
        return parts.matches()
                ? LooseValueParser.time(parts.group(1))
                        .flatMap(from -> LooseValueParser.time(parts.group(2)).map(to -> new String[] {from, to}))
                : Optional.empty();
    }
}
