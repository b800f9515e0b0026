package org.socialmap.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.catalog.DataSetInfo;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.language.Text;
import org.socialmap.notation.Problems;
import org.socialmap.notation.RuleJson;

/**
 * Who may come, by what HSDS says of it. The ages are conditions; the rest is in words, which nobody but a person puts into
 * conditions. "None" means that it is open to all; nothing at all means that nobody said.
 *
 * @param source who said so
 */
public record HsdsRules(DataSetInfo info, String source) {
    /** So directories write that there is no lower or upper limit. */
    private static final Set<Integer> NO_LIMIT = Set.of(0, 200, 999);

    private static final int OLDEST = 120;
    private static final Set<String> OPEN_TO_ALL = Set.of("none", "none.", "geen", "geen.", "ninguno", "ninguna");

    /** A rule in our own words, if there is one. */
    static Optional<Rule> stated(HsdsFields fields) {
        return Optional.of(fields.node().path("rule"))
                .filter(node -> node.isObject())
                .map(node -> RuleJson.read(node, "", new Problems()));
    }

    Optional<Rule> read(HsdsFields service) {
        return stated(service).or(() -> fromFields(service));
    }

    private Optional<Rule> fromFields(HsdsFields service) {
        List<Rule> conditions = new ArrayList<>();
        info.ageFact().flatMap(fact -> ages(service, fact)).ifPresent(conditions::add);
        Optional<Text> words = service.text("eligibility_description");
        boolean isOpen = words.filter(HsdsRules::isOpenToAll).isPresent();
        words.filter(text -> !isOpen).map(text -> new Rule.Prose(text, said())).ifPresent(conditions::add);
        return conditions.isEmpty() && !isOpen
                ? Optional.empty()
                : Optional.of(new Rule.All(conditions, Statement.PLAIN));
    }

    private Optional<Rule> ages(HsdsFields service, String fact) {
        OptionalInt min = limit(service.integer("minimum_age"));
        OptionalInt max = limit(service.integer("maximum_age"));
        boolean stated = min.isPresent() || max.isPresent();
        boolean possible = min.isEmpty() || max.isEmpty() || min.getAsInt() <= max.getAsInt();
        return stated && possible ? Optional.of(new Rule.Range(fact, min, max, said())) : Optional.empty();
    }

    private Statement said() {
        return new Statement(Strength.REQUIRED, Optional.empty(), Optional.of(source));
    }

    /** An age that limits; the others are how directories say that none does. */
    public static OptionalInt limit(OptionalInt age) {
        return age.isPresent() && isLimit(age.getAsInt()) ? age : OptionalInt.empty();
    }

    private static boolean isLimit(int age) {
        return age > 0 && age < OLDEST && !NO_LIMIT.contains(age);
    }

    private static boolean isOpenToAll(Text text) {
        return text.byLanguage().values().stream()
                .allMatch(words -> OPEN_TO_ALL.contains(words.strip().toLowerCase(Locale.ROOT)));
    }
}
