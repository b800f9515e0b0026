package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.RuleText;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.language.Text;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.record.Service;

/**
 * The findings of every rule of the Utrecht data set, for three people in three languages, compared with reviewed
 * text.
 */
class GoldenFindingsTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "es"})
    void findingsMatchTheReviewedText(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        RuleText words = new RuleText(UTRECHT.vocabulary(), Locale.of(language));
        Map<String, String> rules = new LinkedHashMap<>();
        for (Service service : services(language)) {
            service.rule()
                    .ifPresent(rule -> rules.merge(
                            words.describe(rule), service.name().in(Locale.of(language)), (a, b) -> a + " · " + b));
        }
        lines.add("## the rules");
        rules.forEach((rule, services) -> lines.add("- " + services + "\n    " + rule));
        people().forEach((name, facts) -> {
            lines.add("## " + name);
            Map<List<String>, String> said = new LinkedHashMap<>();
            for (Service service : services(language)) {
                service.rule().ifPresent(rule -> {
                    StandingExplanation judgement = Eligibility.judge(List.of(rule), facts);
                    List<String> finding = new ArrayList<>(words.explain(judgement.full()));
                    finding.addFirst(judgement.standing().name());
                    said.merge(finding, service.name().in(Locale.of(language)), (one, other) -> one + " · " + other);
                });
            }
            said.forEach((finding, services) -> {
                lines.add("- " + services);
                finding.forEach(line -> lines.add("    " + line));
            });
        });

        assertGolden("findings_" + language + ".txt", lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "es"})
    void operatorsAndTheirNegationsMatchTheReviewedText(String language) throws IOException {
        RuleText words = new RuleText(UTRECHT.vocabulary(), Locale.of(language));
        Rule adult = Rule.atLeast("age", 18);
        Rule worker = Rule.in("sex_work", "considering", "current");
        Rule nearby = Rule.in("residence", "NL-UT", "gooi_en_vechtstreek");
        List<Rule> rules = List.of(
                adult,
                Rule.atMost("age", 17),
                new Rule.Range("age", OptionalInt.of(18), OptionalInt.of(27), Statement.PLAIN),
                Rule.in("gender", "woman"),
                worker,
                nearby,
                Rule.in("works_in", "GM0344"),
                Rule.in("violence", "client", "boss"),
                Rule.contains("care_needs", "mobility", "daily_care"),
                Rule.is("group_living", true),
                Rule.is("pet", false),
                Rule.prose(new Text(Map.of("nl", "bel eerst", "en", "ring first", "es", "llame primero"))),
                Rule.all(),
                Rule.any(),
                Rule.all(adult, worker, nearby),
                Rule.any(adult, Rule.all(worker, Rule.is("pregnant", true))),
                Rule.not(Rule.any(Rule.is("trauma", true), Rule.in("substance_use", "active"))));
        List<String> lines = new ArrayList<>();
        for (Rule rule : rules) {
            lines.add("+ " + words.words(rule));
            lines.add("- " + words.words(Rule.not(rule)));
        }
        lines.add("= "
                + words.describe(Rule.all(
                        adult,
                        worker.withStatement(Statement.of(Strength.NEGOTIABLE)),
                        nearby.withStatement(Statement.of(Strength.PREFERRED)))));
        lines.add("= " + words.describe(adult.withStatement(Statement.of(Strength.PREFERRED))));
        lines.add("= " + words.describe(Rule.all()));

        assertGolden("operators_" + language + ".txt", lines);
    }

    /** The actual text is also written beside the compiled tests, to be reviewed and, if correct, copied. */
    private static void assertGolden(String name, List<String> lines) throws IOException {
        String said = String.join("\n", lines) + "\n";
        Path actual = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.writeString(actual, said);
        assertThat(said).isEqualTo(golden("/golden/" + name));
    }

    private static List<Service> services(String language) {
        return UTRECHT.catalog().services().stream()
                .sorted(Comparator.comparing(service -> service.name().in(Locale.of(language))))
                .toList();
    }

    private static Map<String, Facts> people() {
        Facts none = Facts.none(UTRECHT.vocabulary());
        Map<String, Facts> people = new LinkedHashMap<>();
        people.put("nothing is known", none);
        people.put(
                "seventeen, lives in Amsterdam",
                none.with("age", Knowledge.exactly(17))
                        .with(
                                "residence",
                                new Knowledge.OfPlace(
                                        UTRECHT.vocabulary().places().leaves("GM0363"))));
        people.put(
                "a victim who is traumatised, uses, and cannot live in a group",
                none.with("age", Knowledge.exactly(24))
                        .with(
                                "residence",
                                new Knowledge.OfPlace(
                                        UTRECHT.vocabulary().places().leaves("GM0344")))
                        .with("trafficking", new Knowledge.OfChoice(Set.of("victim")))
                        .with("trauma", new Knowledge.OfBoolean(true, false))
                        .with("substance_use", new Knowledge.OfChoice(Set.of("active")))
                        .with("group_living", new Knowledge.OfBoolean(false, true)));
        return people;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenFindingsTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
