package org.socialmap.http.pages;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.capacity.Availability;
import org.socialmap.dataset.DataSet;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Remark;
import org.socialmap.handover.Consent;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Messages;
import org.socialmap.language.Text;
import org.socialmap.language.WebAddress;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.UnmetNeed;
import org.socialmap.match.UrgentLine;
import org.socialmap.need.Channel;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Service;
import org.socialmap.understanding.Understanding;

/**
 * The context of a page: the language of its reader, the texts in that language, and the map it is about. Immutable.
 */
public final class Page {
    private final DataSet dataSet;
    private final Locale locale;
    private final PageTexts texts;
    private final Messages words;
    private final String base;
    private final Instant now;
    private final Optional<String> visit;
    private final Function<UUID, List<Remark>> notes;

    /**
     * Creates a page.
     *
     * @param base the prefix of every path; may be empty
     * @param now the moment that "today" and "minutes ago" are counted from
     * @param visit the visit that its forms continue; empty if it has not begun
     * @param notes what caseworkers noted about a service
     */
    Page(
            DataSet dataSet,
            PageTexts texts,
            Locale locale,
            String base,
            Instant now,
            Optional<String> visit,
            Function<UUID, List<Remark>> notes) {
        this.dataSet = dataSet;
        this.locale = locale;
        this.texts = texts;
        this.words = texts.in(locale);
        this.base = base;
        this.now = now;
        this.visit = visit;
        this.notes = notes;
    }

    Optional<String> visit() {
        return visit;
    }

    /** Returns the language of its texts. */
    public Locale locale() {
        return locale;
    }

    /** Returns the code of its language. */
    public String language() {
        return locale.getLanguage();
    }

    /** Returns the direction of the script, for {@code dir}. */
    String direction() {
        return LanguageTag.isRightToLeft(locale) ? "rtl" : "ltr";
    }

    /** Returns whether no native speaker has checked the texts of this language yet. */
    boolean isUnchecked() {
        return text("checked").equals("no");
    }

    List<Locale> languages() {
        return texts.languages();
    }

    /** Returns the page in the language of a text; empty if it is in that language, or has no texts in it. */
    Optional<Page> inOther(Optional<String> language) {
        return languages().stream()
                .filter(other -> !other.getLanguage().equals(language()))
                .filter(other -> Optional.of(other.getLanguage()).equals(language))
                .map(other -> new Page(dataSet, texts, other, base, now, visit, notes))
                .findFirst();
    }

    /** Returns the data set of the map, with its current records. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** Returns a message of the pages. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** Returns the message for a value, such as {@code standing.fits}. */
    public String text(String key, Enum<?> value, Object... arguments) {
        return words.text(key + "." + value.name().toLowerCase(Locale.ROOT), arguments);
    }

    /** Returns a text of the map in the language of the reader, or in one that it has. */
    public String of(Text text) {
        return text.in(locale);
    }

    /** Returns the path of a page or an asset. */
    public String path(String path) {
        return base + path;
    }

    /** Returns a day as people say it. */
    public String day(LocalDate day) {
        return words.dates().day(day);
    }

    /** Returns a day and time as people say them, in the time zone of the map. */
    public String moment(Instant moment) {
        return words.dates().dayAndTime(moment.atZone(dataSet.info().timeZone()));
    }

    /** A moment close to now as people say it: "today at 05:18". */
    String when(Instant moment) {
        ZonedDateTime then = moment.atZone(dataSet.info().timeZone());
        LocalDate today = dataSet.info().day(now);
        LocalDate day = then.toLocalDate();
        String time = words.dates().time(then.toLocalTime());
        if (day.equals(today)) {
            return words.text("when.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return words.text("when.yesterday", time);
        }
        if (day.equals(today.plusDays(1))) {
            return words.text("when.tomorrow", time);
        }
        return words.dates().weekdayAndTime(then);
    }

    /** Returns the moment that the page is drawn at. */
    public Instant now() {
        return now;
    }

    /** How long ago a moment was, in whole minutes, hours or days. */
    String ago(Instant moment) {
        return words.ago(moment, now);
    }

    /** When a number of free places was reported, and whether it has become too old to trust. */
    String reported(Availability known) {
        Instant moment = known.updated().orElseThrow();
        String reported = words.text("board.reported", when(moment), ago(moment));
        return switch (known.freshness()) {
            case FRESH, UNKNOWN -> reported;
            case AGEING, STALE -> reported + " " + text("freshness", known.freshness());
        };
    }

    /** What a page says about a problem, where it has words of its own for it; else the words of the problem. */
    String detail(ProblemBody problem) {
        String key = ownWords(problem);
        return words.has(key) ? words.text(key) : problem.detail();
    }

    /** The heading of a page about a problem, in the language of what it says about it. */
    String heading(ProblemBody problem) {
        String heading = ownWords(problem) + ".heading";
        if (words.has(heading)) {
            return words.text(heading);
        }
        // Problems have titles in the languages of the pages for staff.
        boolean isTitled = texts.forStaff().languages().contains(locale);
        return isTitled || !words.has(ownWords(problem)) ? problem.title() : words.text("error");
    }

    private static String ownWords(ProblemBody problem) {
        return "error." + problem.type().substring(problem.type().lastIndexOf(':') + 1);
    }

    /**
     * Says when a number or address was last looked up and, if that is long ago, what to mind.
     *
     * @param door whether it is a door to go to
     */
    String confirmation(Optional<LocalDate> assured, boolean door) {
        if (assured.isEmpty()) {
            return words.text("source.undated");
        }
        LocalDate lastFreshDay = assured.get().plusDays(dataSet.info().assuredForDays());
        String key = door ? "source.assured" : "source.checked";
        boolean isOld = lastFreshDay.isBefore(dataSet.info().day(now));
        return words.text(isOld ? key + ".old" : key, day(assured.get()));
    }

    /** Returns the name of a website: the host of its URL without {@code www}; or the text if it has none. */
    static String siteName(String source) {
        return WebAddress.of(source)
                .map(url -> URI.create(url).getHost())
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host)
                .orElse(source);
    }

    /** Returns how to reach help at once: "Call 0800-2000 (Veilig Thuis)". */
    String contactText(UrgentLine line) {
        return switch (line.channel()) {
            case PHONE -> words.text("urgent.phone", line.name(), line.value());
            case CHAT -> words.text("urgent.chat", line.name(), siteName(line.value()));
            case TEXT, WHATSAPP, EMAIL, WEB, WALK_IN, VISIT, OUTREACH ->
                words.text("urgent.other", channel(line.channel()), line.name(), line.value());
        };
    }

    /** Returns what a button says that makes contact by a channel with a value. */
    String contactText(ContactChannel channel) {
        String value = channel.value().orElseThrow();
        return switch (channel.channel()) {
            case CHAT, WEB -> text("act", channel.channel(), siteName(value));
            case PHONE, TEXT, WHATSAPP, EMAIL, WALK_IN, VISIT, OUTREACH -> text("act", channel.channel(), value);
        };
    }

    /** Returns how a text was read, in one line: the needs, then the facts. */
    String readInOneLine(Understanding text) {
        Stream<String> needs = text.needs().stream()
                .map(need ->
                        of(dataSet.taxonomy().find(need.need()).orElseThrow().name()));
        Stream<String> facts = text.facts().stream().map(fact -> FactForm.words(this, fact.fact(), fact.knowledge()));
        return Stream.concat(needs, facts).distinct().collect(Collectors.joining(" · "));
    }

    /** Returns the name of a field of a record, for an editor. */
    String fieldName(String field) {
        String key = "field." + field;
        return words.text(words.has(key) ? key : "field.other");
    }

    String channel(Channel channel) {
        return text("channel", channel);
    }

    /** Returns a language's own name for itself. */
    String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** Returns whether a reason is worth mentioning in a call: conditions that are met, and what to know beforehand. */
    static boolean isWorthMentioning(Reason reason) {
        return switch (reason.kind()) {
            case CONDITION, PREFERENCE, ALERT, HAND_OVER, CAPACITY, OPENING -> true;
            case NEED, LANGUAGE, CHANNEL, STAFF, ACCESSIBILITY, DISTANCE, SAFETY, INSPECTS, VALIDITY, FRESHNESS ->
                false;
        };
    }

    /** Returns what to ask a provider about an open condition, as a question to read out. */
    String question(OpenCondition open) {
        return open.facts().isEmpty() ? open.text() : text("calls.condition", open.text());
    }

    /** Returns a hand-over sheet as plain text. */
    String sheetText(HandOverSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "handover.to", sheet.organization().name(), of(sheet.service().name())));
        lines.add(day(sheet.day()));
        sheet.lines().forEach(line -> lines.add(line.label() + ": " + isolated(line.value())));
        sheet.shared().forEach(fact -> lines.add("- " + fact.words()));
        sheet.arrangement().note().ifPresent(lines::add);
        lines.add(agreed(sheet));
        return String.join("\n", lines);
    }

    /** Keeps the groups of a telephone number in order within a line of a script that runs from right to left. */
    private String isolated(String value) {
        return LanguageTag.isRightToLeft(locale) ? "\u2068" + value + "\u2069" : value;
    }

    /** Returns who agreed to a hand-over, and to what. */
    String agreed(HandOverSheet sheet) {
        boolean isByAnother = sheet.arrangement()
                .consent()
                .filter(given -> given.giver() == Consent.Giver.REPRESENTATIVE)
                .isPresent();
        return text(
                isByAnother ? "handover.agreed.representative" : "handover.agreed",
                sheet.organization().name());
    }

    /** Returns what caseworkers noted about a service, each as an unconfirmed remark with its day. */
    List<String> notes(Service service) {
        return notes.apply(service.id()).stream()
                .map(remark -> text(
                        "remark.note",
                        text("remark.source", remark.note().orElseThrow().source()),
                        day(remark.note().orElseThrow().day()),
                        words(remark.claim())))
                .toList();
    }

    /** Returns what a remark says, such as "neemt wel aan: gender: man". */
    String words(Claim claim) {
        return claim.people()
                .filter(people -> people.isIn(dataSet.vocabulary()))
                .map(people ->
                        text("remark.says", claim.kind(), FactForm.words(this, people.fact(), people.knowledge())))
                .orElseGet(() -> text("remark.says", claim.kind(), ""));
    }

    /** Returns a text about a need that was not met, to send to an authority. Contains nothing about a person. */
    String unmetText(UnmetNeed unmet, Instant at) {
        String needs = unmet.sought().stream().map(this::of).collect(Collectors.joining(", "));
        String where = of(dataSet.info().name());
        String day = day(dataSet.info().day(at));
        List<String> lines = new ArrayList<>();
        lines.add(needs.isEmpty() ? text("unmet.any", where, day) : text("unmet", needs, where, day));
        unmet.obstacles().forEach(one -> lines.add("- " + text("unmet.obstacle", one.text(), one.options())));
        lines.add(text("unmet.ask"));
        return String.join("\n", lines);
    }

    /** Returns the name of a place. */
    String placeName(String place) {
        return dataSet.vocabulary()
                .placeLabel(place)
                .map(this::of)
                .or(() -> dataSet.vocabulary().places().find(place).map(PlaceNode::name))
                .orElse(place);
    }

    /** Returns the name of a language in the language of the reader. */
    String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    String languageNames(List<String> codes) {
        return codes.stream().map(this::languageName).collect(Collectors.joining(", "));
    }
}
