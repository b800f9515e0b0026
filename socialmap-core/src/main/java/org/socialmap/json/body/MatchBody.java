package org.socialmap.json.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.json.body.UnderstandingBody.CorrectionBody;
import org.socialmap.json.body.UnderstandingBody.DetectedFactBody;
import org.socialmap.json.body.UnderstandingBody.DetectedNeedBody;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NearMiss;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.RelaxedResult;
import org.socialmap.match.Totals;
import org.socialmap.match.UrgentHelp;
import org.socialmap.match.UrgentLine;
import org.socialmap.notation.Members;
import org.socialmap.search.Facet;

/**
 * The result of a match.
 *
 * @param urgent what a person in danger reads first, and therefore the first member
 * @param textLanguage ISO 639 code of the language of the text, if it is known
 * @param lagSeconds how many seconds ago the map last read its store, if that is more than a few; the result misses
 *     changes that other servers made since
 */
public record MatchBody(
        Optional<UrgentBody> urgent,
        @JsonProperty("dataset") String dataSet,
        boolean fictional,
        Instant evaluatedAt,
        long revision,
        Optional<Long> lagSeconds,
        Totals totals,
        List<CorrectionBody> corrections,
        List<DetectedFactBody> understood,
        List<DetectedNeedBody> meant,
        Optional<String> textLanguage,
        List<OptionBody> options,
        List<QuestionBody> nextQuestions,
        boolean goodEnough,
        List<NearMissBody> nearMisses,
        Optional<RelaxedResultBody> instead,
        Map<String, Map<String, Integer>> facets,
        boolean changed,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> nextCursor) {
    /** A store that was read within this time is reachable; it is polled every second. */
    private static final Duration MAX_SILENCE = Duration.ofSeconds(5);

    /** The steps that relaxed a query, and the options that it then found. */
    public record RelaxedResultBody(List<StepBody> steps, List<OptionBody> options) {}

    /** One step of the relaxation. */
    public record StepBody(String step, String text) {}

    /** What a person in danger reads first. */
    public record UrgentBody(Optional<String> kind, String text, Optional<String> source, List<UrgentLineBody> lines) {}

    /** A way to reach help at once. */
    public record UrgentLineBody(
            String name,
            String channel,
            String value,
            Optional<String> hours,
            Optional<Boolean> anonymous,
            String source,
            Optional<LocalDate> assuredDate) {}

    /** A question worth asking next. */
    public record QuestionBody(String fact, String question, Optional<String> why, int decides) {}

    /** A closed option that nearly fits. */
    public record NearMissBody(
            UUID id,
            ServiceSummary service,
            List<FailingBody> failing,
            HowToReachBody ask,
            Optional<ReplacedByBody> replacedBy) {}

    /** The service that replaces one that ended. */
    public record ReplacedByBody(UUID id, String name) {}

    /** An obstacle. */
    public record FailingBody(
            String kind, Optional<String> fact, String text, String strength, Optional<String> source) {}

    /**
     * How to reach the service or a person who knows more: a channel and its value, if there is one, and always a text.
     */
    public record HowToReachBody(Optional<String> channel, Optional<String> value, String howToReach) {}

    /**
     * Converts a match result.
     *
     * @param sinceStoreContact how long ago the map last read its store
     */
    public static MatchBody of(MatchResult result, DataSet dataSet, Locale locale, Duration sinceStoreContact) {
        return new MatchBody(
                result.urgent().map(MatchBody::urgent),
                dataSet.info().id(),
                dataSet.info().fictional(),
                result.evaluatedAt(),
                result.revision(),
                sinceStoreContact.compareTo(MAX_SILENCE) > 0
                        ? Optional.of(sinceStoreContact.toSeconds())
                        : Optional.empty(),
                result.totals(),
                UnderstandingBody.corrections(result.text()),
                UnderstandingBody.understood(result.text()),
                UnderstandingBody.meant(result.text(), dataSet, locale),
                result.text().language(),
                options(result.options(), dataSet, locale),
                result.nextQuestions().stream().map(MatchBody::question).toList(),
                result.goodEnough(),
                result.nearMisses().stream().map(miss -> nearMiss(miss, locale)).toList(),
                result.relaxed().map(instead -> instead(instead, dataSet, locale)),
                facets(result),
                result.changed(),
                result.nextCursor());
    }

    private static Map<String, Map<String, Integer>> facets(MatchResult result) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        Totals totals = result.totals();
        facets.put("standing", Map.of("fits", totals.fits(), "ask", totals.ask(), "negotiable", totals.negotiable()));
        for (Facet facet : Facet.values()) {
            facets.put(Members.wireName(facet), result.facets().counts(facet));
        }
        return facets;
    }

    private static RelaxedResultBody instead(RelaxedResult instead, DataSet dataSet, Locale locale) {
        return new RelaxedResultBody(
                instead.steps().stream()
                        .map(step -> new StepBody(Members.wireName(step.kind()), step.text()))
                        .toList(),
                options(instead.options(), dataSet, locale));
    }

    private static List<OptionBody> options(List<ReferralOption> options, DataSet dataSet, Locale locale) {
        return options.stream()
                .map(option -> OptionBody.of(option, dataSet.vocabulary(), locale))
                .toList();
    }

    private static UrgentBody urgent(UrgentHelp help) {
        return new UrgentBody(
                help.kind(),
                help.text(),
                help.source(),
                help.lines().stream().map(MatchBody::line).toList());
    }

    private static UrgentLineBody line(UrgentLine line) {
        return new UrgentLineBody(
                line.name(),
                Members.wireName(line.channel()),
                line.value(),
                line.hours(),
                line.anonymous(),
                line.source(),
                line.assuredDate());
    }

    private static QuestionBody question(NextQuestion question) {
        return new QuestionBody(question.fact(), question.question(), question.why(), question.optionCount());
    }

    private static NearMissBody nearMiss(NearMiss miss, Locale locale) {
        return new NearMissBody(
                miss.offer().serviceAtLocation().id(),
                ServiceSummary.of(miss.offer(), locale),
                miss.obstacles().stream()
                        .map(failing -> new FailingBody(
                                Members.wireName(failing.kind()),
                                failing.fact(),
                                failing.text(),
                                "required",
                                failing.source()))
                        .toList(),
                ask(miss.offer(), miss.howToReach()),
                miss.replacedBy()
                        .map(next -> new ReplacedByBody(next.id(), next.name().in(locale))));
    }

    private static HowToReachBody ask(Offer offer, String howToReach) {
        return offer.channels().stream()
                .filter(channel -> channel.value().isPresent())
                .findFirst()
                .map(channel -> new HowToReachBody(
                        Optional.of(Members.wireName(channel.channel())), channel.value(), howToReach))
                .orElseGet(() -> new HowToReachBody(Optional.empty(), Optional.empty(), howToReach));
    }
}
