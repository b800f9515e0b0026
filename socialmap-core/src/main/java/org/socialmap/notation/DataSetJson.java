package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.socialmap.dataset.ConditionPhrase;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.FreshnessLimits;
import org.socialmap.dataset.Guidance;
import org.socialmap.dataset.HoldPolicy;
import org.socialmap.dataset.Household;
import org.socialmap.dataset.Prompt;
import org.socialmap.eligibility.Rule;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Characters;

/**
 * The contents of {@code dataset.json}.
 *
 * @param info the description of the data set
 * @param guidance its rules against harm
 * @param wordsFrom the folder of another data set whose vocabulary and taxonomy it uses; empty for its own
 */
public record DataSetJson(DataSetInfo info, Guidance guidance, Optional<String> wordsFrom) {
    private static final int DAYS_IN_A_YEAR = 365;
    private static final int MINUTES_IN_A_DAY = 24 * 60;
    private static final int MINUTES_IN_A_YEAR = DAYS_IN_A_YEAR * MINUTES_IN_A_DAY;
    private static final int MAX_HOLD_LIMIT = 10_000;
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    /** Reads description and guidance. Adds a problem for everything that cannot be read. */
    public static DataSetJson read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        DataSetInfo info = info(fields);
        Guidance guidance = fields.object("guidance").map(DataSetJson::guidance).orElse(Guidance.NONE);
        Optional<String> wordsFrom = fields.string("words_from");
        fields.end();
        return new DataSetJson(info, guidance, wordsFrom);
    }

    private static DataSetInfo info(Fields fields) {
        DataSetInfo.Builder info = DataSetInfo.builder(
                fields.requireString("id"),
                TextJson.require(fields, "name"),
                fields.requireString("publisher"),
                TextJson.require(fields, "source"));
        fields.bool("fictional").ifPresent(info::fictional);
        info.languages(fields.strings("languages"));
        fields.parsed("time_zone", "IANA time zone", ZoneId::of).ifPresent(info::timeZone);
        fields.integer("assured_for_days", 1, 100 * DAYS_IN_A_YEAR).ifPresent(info::assuredForDays);
        fields.string("age_fact").ifPresent(info::ageFact);
        fields.string("wheelchair_fact").ifPresent(info::wheelchairFact);
        fields.string("residence_fact").ifPresent(info::residenceFact);
        fields.object("household").map(DataSetJson::household).ifPresent(info::household);
        fields.object("lending").map(DataSetJson::holdPolicy).ifPresent(info::holdPolicy);
        return info.build();
    }

    private static Household household(Fields fields) {
        Household household = new Household(fields.string("size_fact"), Set.copyOf(fields.strings("companion_facts")));
        fields.end();
        return household;
    }

    private static HoldPolicy holdPolicy(Fields fields) {
        Map<String, FreshnessLimits> freshness = new TreeMap<>();
        fields.objects("freshness", kind -> Map.entry(kind.requireString("unit_kind"), freshness(kind)))
                .forEach(limits -> freshness.put(limits.getKey(), limits.getValue()));
        HoldPolicy policy = new HoldPolicy(
                freshness,
                minutes(fields, "hold_minutes", MINUTES_IN_A_DAY).orElse(HoldPolicy.DEFAULT.holdFor()),
                fields.integer("hold_limit", 1, MAX_HOLD_LIMIT).orElse(HoldPolicy.DEFAULT.holdLimit()));
        fields.end();
        return policy;
    }

    private static FreshnessLimits freshness(Fields fields) {
        Duration fresh = minutes(fields, "fresh_minutes", MINUTES_IN_A_YEAR).orElse(FreshnessLimits.BEDS.fresh());
        Duration ageing = minutes(fields, "ageing_minutes", MINUTES_IN_A_YEAR).orElse(FreshnessLimits.BEDS.ageing());
        if (ageing.compareTo(fresh) < 0) {
            fields.problems().add(fields.pointer("ageing_minutes"), Code.OUT_OF_RANGE, "at least fresh_minutes");
            return FreshnessLimits.BEDS;
        }
        return new FreshnessLimits(fresh, ageing);
    }

    private static Optional<Duration> minutes(Fields fields, String name, int max) {
        OptionalInt minutes = fields.integer(name, 1, max);
        return minutes.isPresent() ? Optional.of(Duration.ofMinutes(minutes.getAsInt())) : Optional.empty();
    }

    private static Guidance guidance(Fields fields) {
        Guidance.Builder builder = Guidance.builder();
        rule(fields, "asks_for_self").ifPresent(builder::asksForSelf);
        rule(fields, "asks_for_other").ifPresent(builder::asksForOther);
        rule(fields, "asks_as_professional").ifPresent(builder::asksAsProfessional);
        Guidance guidance = builder.unsafePlaces(Set.copyOf(fields.strings("unsafe_places")))
                .unasked(fields.objects(
                        "unasked",
                        unasked -> new Guidance.UnaskedFacts(
                                rule(unasked, "when").orElse(Rule.any()), Set.copyOf(unasked.strings("facts")))))
                .firstQuestions(fields.objects(
                        "first_questions",
                        first -> new Guidance.FirstQuestion(
                                rule(first, "when").orElse(Rule.any()),
                                first.strings("needs"),
                                first.strings("kinds"),
                                first.requireString("fact"))))
                .profileGroups(fields.objects(
                        "profile_groups",
                        group -> new Guidance.FactGroup(
                                Optional.of(TextJson.require(group, "label")), group.strings("facts"))))
                .generalHelpers(fields.strings("general_helpers"))
                .urgent(fields.objects("urgent", UrgentGuidanceJson::read))
                .prompts(fields.objects("prompts", DataSetJson::prompt))
                .phrases(fields.objects("condition_phrases", DataSetJson::phrase))
                .build();
        fields.end();
        return guidance;
    }

    private static ConditionPhrase phrase(Fields fields) {
        ConditionPhrase phrase = new ConditionPhrase(
                TextJson.require(fields, "words"),
                TextJson.optional(fields, "unless"),
                fields.string("at_least"),
                rule(fields, "rule"));
        if (phrase.atLeast().isPresent() == phrase.rule().isPresent()) {
            fields.problems().add(fields.pointer(), Code.MISSING, "either at_least or rule");
        }
        boolean hasNumbers = phrase.words().byLanguage().values().stream()
                .flatMap(words -> Characters.splitAt(words, c -> c == '|').stream())
                .allMatch(words -> words.contains("{n}"));
        if (phrase.atLeast().isPresent() && !hasNumbers) {
            fields.problems().add(fields.pointer("words"), Code.MISSING, "{n} in each of them");
        }
        return phrase;
    }

    private static Prompt prompt(Fields fields) {
        return new Prompt(
                fields.parsed("from", "month and day", DataSetJson::monthDay).orElse(NEW_YEAR),
                fields.parsed("until", "month and day", DataSetJson::monthDay).orElse(NEW_YEAR),
                fields.strings("needs"),
                TextJson.require(fields, "text"),
                fields.requireString("source"));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    static Optional<Rule> rule(Fields fields, String name) {
        return fields.node(name).map(node -> RuleJson.read(node, fields.pointer(name), fields.problems()));
    }
}
