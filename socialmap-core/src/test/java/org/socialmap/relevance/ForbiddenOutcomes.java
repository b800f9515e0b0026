package org.socialmap.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.Understanding;

/** Finds what must never happen: danger missed, an inspector before help, a closed door that is said to fit. */
final class ForbiddenOutcomes {
    private static final String NO_ALARM = "none";
    /** A minor in danger may be heard as either. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "danger", List.of("danger", "minor"),
            "suicide", List.of("suicide"),
            "medical", List.of("medical", "danger"),
            "minor", List.of("minor", "danger"));

    private final JudgedMap judged;

    ForbiddenOutcomes(JudgedMap judged) {
        this.judged = judged;
    }

    /** Reads the table. */
    static List<ForbiddenOutcome> read() throws IOException {
        List<ForbiddenOutcome> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().ofNamedCsvRecord(JudgedSets.FOLDER.resolve("forbidden.csv"))) {
            table.forEach(row -> rows.add(ForbiddenOutcome.of(
                    (int) row.getStartingLineNumber(),
                    row.getField("language"),
                    row.getField("text"),
                    row.getField("urgent"),
                    row.getField("never_needs"),
                    row.getField("true_facts"),
                    row.getField("never_facts"))));
        }
        return rows;
    }

    /** Asks the map. */
    MatchResult match(String language, String text) {
        return judged.map()
                .match(
                        NeedProfile.builder(Facts.none(judged.dataSet().vocabulary()))
                                .text(text)
                                .locale(Locale.of(language))
                                .limit(NeedProfile.MAX_LIMIT)
                                .build(),
                        Audience.PUBLIC);
    }

    /** Returns what is wrong with an answer to a row of the table, without its text. */
    List<String> in(MatchResult result, ForbiddenOutcome row) {
        List<String> found = new ArrayList<>();
        String kind = result.urgent().flatMap(help -> help.kind()).orElse("");
        if (row.urgent().equals(NO_ALARM)
                ? result.urgent().isPresent()
                : !row.urgent().isEmpty() && kind.isEmpty()) {
            found.add("urgent is " + kind + " not " + row.urgent());
        } else if (KINDS.containsKey(row.urgent()) && !KINDS.get(row.urgent()).contains(kind)) {
            found.add("urgent is " + kind + " not " + row.urgent());
        }
        result.text().needs().stream()
                .filter(need -> row.neverNeeds().stream()
                        .anyMatch(never -> judged.dataSet().taxonomy().isWithin(need.need(), never)))
                .forEach(need -> found.add("reads " + need.need()));
        result.text().facts().stream()
                .filter(fact -> row.neverFacts().stream().anyMatch(never -> states(fact, never)))
                .forEach(fact -> found.add("reads the fact " + fact.fact()));
        options(result)
                .filter(option -> option.standing() == Standing.FITS && isClosed(option, row.trueFacts()))
                .forEach(option -> found.add("calls fitting " + name(option)));
        inspectorsBeforeHelp(result).forEach(name -> found.add("inspects, and is before help: " + name));
        return found.stream().map(what -> row.row() + " " + what).toList();
    }

    /**
     * Returns the organizations that inspect and stand above help that does not, for what the text states; none if
     * another asks for the person.
     */
    List<String> inspectorsBeforeHelp(MatchResult result) {
        Understanding text = result.text();
        if (text.facts().stream().anyMatch(fact -> fact.fact().equals("asking_as"))) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (ReferralOption option : result.options()) {
            if (option.offer().organization().inspects()) {
                waiting.add(name(option));
            } else if (option.offer().service().needs().stream().anyMatch(need -> isStated(need, text))) {
                found.addAll(waiting);
                waiting.clear();
            }
        }
        return found;
    }

    private boolean isStated(String need, Understanding text) {
        return text.statedNeeds().stream()
                .anyMatch(stated -> judged.dataSet().taxonomy().isWithin(need, stated));
    }

    private boolean states(DetectedFact fact, String never) {
        int sign = never.indexOf('=');
        if (sign < 0) {
            return fact.fact().equals(never);
        }
        return fact.fact().equals(never.substring(0, sign))
                && fact.knowledge().equals(knowledge(fact.fact(), never.substring(sign + 1)));
    }

    private Knowledge knowledge(String fact, String value) {
        FactType type = judged.dataSet().vocabulary().find(fact).orElseThrow().type();
        return switch (type) {
            case FactType.BooleanType bool -> Knowledge.exactly(value.equals("yes"));
            case FactType.IntegerType integer -> Knowledge.exactly(Integer.parseInt(value));
            case FactType.ChoiceType choice -> Knowledge.exactly(value);
            case FactType.SetType set -> new Knowledge.OfSet(Set.of(value), Set.of(value));
            case FactType.PlaceType place -> throw new IllegalArgumentException("a place");
            case FactType.PlacesType places -> throw new IllegalArgumentException("places");
        };
    }

    private boolean isClosed(ReferralOption option, Map<String, String> trueFacts) {
        Facts facts = Facts.none(judged.dataSet().vocabulary());
        for (Map.Entry<String, String> fact : trueFacts.entrySet()) {
            facts = facts.with(fact.getKey(), knowledge(fact.getKey(), fact.getValue()));
        }
        Facts known = facts;
        return option.offer().service().rule().stream()
                .anyMatch(rule ->
                        Eligibility.verdict(Preferences.removeFrom(rule), known, Strictness.FULL) == Verdict.NO);
    }

    private static String name(ReferralOption option) {
        return option.offer().service().name().in(Locale.of("nl"));
    }

    private static Stream<ReferralOption> options(MatchResult result) {
        return Stream.concat(
                result.options().stream(), result.relaxed().stream().flatMap(instead -> instead.options().stream()));
    }
}
