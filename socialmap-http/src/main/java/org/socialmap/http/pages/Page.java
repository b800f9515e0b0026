package org.socialmap.http.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.DataSet;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.language.Messages;
import org.socialmap.language.Text;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.UnmetNeed;
import org.socialmap.need.Channel;
import org.socialmap.place.PlaceNode;

/** What each page has: the language of its reader, the words of that language, and of which map it speaks. Immutable. */
final class Page {
    private final DataSet dataSet;
    private final Locale locale;
    private final PageTexts texts;
    private final Messages words;
    private final String base;
    private final Instant now;

    /**
     * @param base what stands before the path of each page; empty if nothing does
     * @param now the moment that "today" and "minutes ago" are counted from
     */
    Page(DataSet dataSet, PageTexts texts, Locale locale, String base, Instant now) {
        this.dataSet = dataSet;
        this.locale = locale;
        this.texts = texts;
        this.words = texts.in(locale);
        this.base = base;
        this.now = now;
    }

    Locale locale() {
        return locale;
    }

    String language() {
        return locale.getLanguage();
    }

    List<Locale> languages() {
        return texts.languages();
    }

    DataSet dataSet() {
        return dataSet;
    }

    /** A message of the pages. */
    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** A message for a value, such as {@code standing.fits}. */
    String text(String key, Enum<?> value) {
        return words.text(key + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** A text of the map, in the reader's language or the one in which it is. */
    String of(Text text) {
        return text.in(locale);
    }

    /** The path of a page or an asset. */
    String path(String path) {
        return base + path;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.text("day"), locale).format(day);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(words.text("moment"), locale)
                .format(moment.atZone(dataSet.info().timeZone()));
    }

    /** A moment close to now as people say it: "today at 05:18". */
    String when(Instant moment) {
        ZonedDateTime then = moment.atZone(dataSet.info().timeZone());
        LocalDate today = dataSet.info().day(now);
        LocalDate day = then.toLocalDate();
        String time =
                DateTimeFormatter.ofPattern(words.text("when.time"), locale).format(then);
        if (day.equals(today)) {
            return words.text("when.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return words.text("when.yesterday", time);
        }
        if (day.equals(today.plusDays(1))) {
            return words.text("when.tomorrow", time);
        }
        String date =
                DateTimeFormatter.ofPattern(words.text("when.date"), locale).format(then);
        return words.text("when.day", date, time);
    }

    /** How long ago a moment was, in whole minutes, hours or days. */
    String ago(Instant moment) {
        Duration age = Duration.between(moment, now);
        if (age.compareTo(Duration.ofHours(2)) < 0) {
            return words.text("when.minutes-ago", Math.max(0, age.toMinutes()));
        }
        return age.compareTo(Duration.ofDays(2)) < 0
                ? words.text("when.hours-ago", age.toHours())
                : words.text("when.days-ago", age.toDays());
    }

    /** When a number of free places was reported, and whether it has become too old to trust. */
    String reported(Availability known) {
        Instant moment = known.updated().orElseThrow();
        String reported = words.text("board.told", when(moment), ago(moment));
        return switch (known.freshness()) {
            case FRESH, UNKNOWN -> reported;
            case AGEING, STALE -> reported + " " + text("freshness", known.freshness());
        };
    }

    /** What a page says about a problem, where it has words of its own for it; else the words of the problem. */
    String detail(ProblemBody problem) {
        String key = "trouble." + problem.type().substring(problem.type().lastIndexOf(':') + 1);
        return words.has(key) ? words.text(key) : problem.detail();
    }

    String channel(Channel channel) {
        return text("channel", channel);
    }

    /** What its speakers call a language. */
    String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** Whether it is to be mentioned to whoever is called: what is met, and what is to be known before anything else. */
    static boolean isToBeMentioned(Reason reason) {
        return switch (reason.kind()) {
            case CONDITION, PREFERENCE, ALERT, HAND_OVER, CAPACITY, OPENING -> true;
            case NEED, LANGUAGE, CHANNEL, STAFF, DISTANCE, SAFETY, INSPECTS, VALIDITY, FRESHNESS -> false;
        };
    }

    /** What to ask a provider about an open condition: a question to read out where the condition is a formal one. */
    String question(OpenCondition open) {
        return open.facts().isEmpty() ? open.text() : text("calls.condition", open.text());
    }

    /** A hand-over sheet as plain text. */
    String sheetText(HandOverSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "handover.to", sheet.organization().name(), of(sheet.service().name())));
        lines.add(day(sheet.day()));
        sheet.shared().forEach(fact -> lines.add("- " + fact.words()));
        sheet.note().ifPresent(lines::add);
        lines.add(text("handover.agreed", sheet.organization().name()));
        return String.join("\n", lines);
    }

    /** What was sought and not found, to send to whoever can help; there is no person in it. */
    String unmetText(UnmetNeed unmet, Instant at) {
        String sought = unmet.sought().stream().map(this::of).collect(Collectors.joining(", "));
        String where = of(dataSet.info().name());
        String day = day(dataSet.info().day(at));
        List<String> lines = new ArrayList<>();
        lines.add(sought.isEmpty() ? text("unmet.any", where, day) : text("unmet", sought, where, day));
        unmet.obstacles().forEach(one -> lines.add("- " + text("unmet.obstacle", one.text(), one.options())));
        lines.add(text("unmet.ask"));
        return String.join("\n", lines);
    }

    /** The name of a place, by its id. */
    String placeName(String place) {
        return dataSet.vocabulary()
                .placeLabel(place)
                .map(this::of)
                .or(() -> dataSet.vocabulary().places().find(place).map(PlaceNode::name))
                .orElse(place);
    }

    /** The name of a language, in the reader's own. */
    String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    String languageNames(List<String> codes) {
        return codes.stream().map(this::languageName).collect(Collectors.joining(", "));
    }
}
