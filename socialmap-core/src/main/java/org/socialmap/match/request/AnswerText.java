package org.socialmap.match.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.UrgentGuidance;
import org.socialmap.eligibility.RuleText;
import org.socialmap.language.Messages;
import org.socialmap.language.Text;
import org.socialmap.need.Asker;
import org.socialmap.need.Channel;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Vocabulary;

/** The texts of a result, in its language. */
public final class AnswerText {
    private static final int METRES_PER_KILOMETRE = 1000;

    private final Messages messages;
    private final RuleText rules;
    private final Locale locale;
    private final Asker asker;

    /**
     * Creates the texts in a language.
     *
     * @param asker who asks: texts about the person are worded for this asker
     */
    public AnswerText(Vocabulary vocabulary, Locale locale, Asker asker) {
        this.messages = Messages.beside(AnswerText.class, "answers", locale);
        this.rules = new RuleText(vocabulary, locale);
        this.locale = locale;
        this.asker = asker;
    }

    public RuleText rules() {
        return rules;
    }

    public String of(Text text) {
        return text.in(locale);
    }

    /** Returns a message, in the form for the asker where there is one. */
    public String of(String key, Object... arguments) {
        String form = key + "." + asker.name().toLowerCase(Locale.ROOT);
        return messages.text(messages.has(form) ? form : key, arguments);
    }

    /** Returns what a person in danger reads first. */
    public String of(UrgentGuidance guidance) {
        return guidance.text(asker, locale);
    }

    /** Returns the question that asks for a fact. */
    public String question(FactDefinition fact) {
        return fact.question(asker, locale);
    }

    /** Returns why a fact is asked for, if the data set states it. */
    public Optional<String> why(FactDefinition fact) {
        return fact.why(asker, locale);
    }

    public String day(LocalDate day) {
        return messages.dates().day(day);
    }

    /** Returns the weekday, day and time of a moment that is near. */
    public String moment(Instant moment, ZoneId zone) {
        return messages.dates().weekdayAndTime(moment.atZone(zone));
    }

    /** Returns the time of day of a moment that is near. */
    public String time(Instant moment, ZoneId zone) {
        return messages.dates().time(moment.atZone(zone).toLocalTime());
    }

    /** Returns how long ago a moment was, in whole minutes, hours or days. */
    public String ago(Instant then, Instant now) {
        return messages.ago(then, now);
    }

    /** Returns a distance; in whole kilometres, zero below one, if only the area is known. */
    public String distance(double metres, boolean coarse) {
        if (!coarse) {
            return messages.text("distance", metres / METRES_PER_KILOMETRE);
        }
        long kilometres = metres < METRES_PER_KILOMETRE ? 0 : Math.round(metres / METRES_PER_KILOMETRE);
        return messages.text("distance.coarse", kilometres);
    }

    public String channel(Channel channel) {
        return messages.text("channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    public String channels(Stream<Channel> channels) {
        return channels.distinct().map(this::channel).collect(Collectors.joining(", "));
    }

    public String languages(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(locale))
                .collect(Collectors.joining(", "));
    }
}
