package org.socialmap.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.language.Text;
import org.socialmap.notation.Problems;
import org.socialmap.notation.RuleJson;

/**
 * Reads the eligibility of HSDS as a rule. Ages become tests; other text becomes prose, which only a person turns into
 * tests. "None" means open to everybody; a missing description means unknown.
 *
 * @param source the source of the statements
 */
public record HsdsRules(DataSetInfo info, String source) {
    /** Values with which directories express that there is no lower or upper limit. */
    private static final Set<Integer> NO_LIMIT = Set.of(0, 200, 999);

    private static final int MAX_AGE = 120;
    private static final Set<String> OPEN_TO_ALL = Set.of("none", "none.", "geen", "geen.", "ninguno", "ninguna");

    /** Returns a rule in the format of our profile, if there is one. */
    static Optional<Rule> readRule(HsdsFields fields) {
        return Optional.of(fields.node().path("rule"))
                .filter(node -> node.isObject())
                .map(node -> RuleJson.read(node, "", new Problems()));
    }

    Optional<Rule> read(HsdsFields service) {
        return readRule(service).or(() -> fromFields(service));
    }

    private Optional<Rule> fromFields(HsdsFields service) {
        List<Rule> conditions = new ArrayList<>();
        info.ageFact().flatMap(fact -> ages(service, fact)).ifPresent(conditions::add);
        Optional<Text> words = service.text("eligibility_description");
        boolean isOpen = words.filter(HsdsRules::isOpenToAll).isPresent();
        words.filter(text -> !isOpen)
                .map(text -> new Rule.Prose(text, statement()))
                .ifPresent(conditions::add);
        return conditions.isEmpty() && !isOpen
                ? Optional.empty()
                : Optional.of(new Rule.All(conditions, Statement.PLAIN));
    }

    private Optional<Rule> ages(HsdsFields service, String fact) {
        OptionalInt min = limit(service.integer("minimum_age"));
        OptionalInt max = limit(service.integer("maximum_age"));
        boolean isStated = min.isPresent() || max.isPresent();
        boolean isPossible = min.isEmpty() || max.isEmpty() || min.getAsInt() <= max.getAsInt();
        return isStated && isPossible ? Optional.of(new Rule.Range(fact, min, max, statement())) : Optional.empty();
    }

    private Statement statement() {
        return new Statement(Strength.REQUIRED, Optional.empty(), Optional.of(source));
    }

    /** Returns an age if it is a limit; empty if it is a value for "no limit". */
    public static OptionalInt limit(OptionalInt age) {
        return age.isPresent() && isLimit(age.getAsInt()) ? age : OptionalInt.empty();
    }

    private static boolean isLimit(int age) {
        return age > 0 && age < MAX_AGE && !NO_LIMIT.contains(age);
    }

    private static boolean isOpenToAll(Text text) {
        return text.byLanguage().values().stream()
                .allMatch(words -> OPEN_TO_ALL.contains(words.strip().toLowerCase(Locale.ROOT)));
    }
}
