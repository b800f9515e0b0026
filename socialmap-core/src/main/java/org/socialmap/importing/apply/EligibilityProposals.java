package org.socialmap.importing.apply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.dataset.ConditionPhrase;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.ResolvedRule;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.language.Messages;
import org.socialmap.language.Text;
import org.socialmap.record.Service;

/**
 * Handles the eligibility conditions of imported services: rules that the map cannot evaluate stay text, and rules
 * that a text only seems to state are proposed. For one thread.
 */
final class EligibilityProposals {
    private final ImportTarget target;
    private final DataSet dataSet;
    private final ImportOptions options;
    private final ImportNotices notices;
    private final RuleCheck check;
    private final List<ConditionPhrase.Finder> phrases;

    EligibilityProposals(ImportTarget target, ImportOptions options, ImportNotices notices) {
        this.target = target;
        this.dataSet = target.dataSet();
        this.options = options;
        this.notices = notices;
        this.check = new RuleCheck(dataSet.vocabulary());
        this.phrases = dataSet.guidance().phrases().stream()
                .map(ConditionPhrase::finder)
                .toList();
    }

    /**
     * Returns the service with its rule as far as the map can evaluate it, the accepted rules, and the doubts that
     * its values left.
     */
    Service apply(Service service, List<String> doubts, List<Rule> accepted, SourcePosition position) {
        Optional<Rule> rule = service.rule().map(original -> resolve(original, position));
        if (!accepted.isEmpty()) {
            List<Rule> all = new ArrayList<>();
            rule.ifPresent(all::add);
            all.addAll(accepted);
            rule = Optional.of(new Rule.All(all, Statement.PLAIN));
        }
        Service.Builder resolved = service.toBuilder();
        rule.ifPresent(resolved::rule);
        if (!doubts.isEmpty()) {
            resolved.doubt(doubt(doubts));
        }
        return resolved.build();
    }

    /** Returns the proposed rules that a person accepted, now or in an earlier import of the same text. */
    List<Rule> accepted(Service service, List<RuleProposal> proposals) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        Optional<Rule> before = target.find(service.reference())
                .filter(known -> known.provenance().isImportedFrom(options.source()))
                .flatMap(known -> known instanceof Service kept ? kept.rule() : Optional.empty());
        return proposals.stream()
                .filter(proposal -> options.accepted().contains(proposal.id())
                        || before.filter(rule -> implies(rule, proposal.rule())).isPresent())
                .map(RuleProposal::rule)
                .toList();
    }

    private Rule resolve(Rule rule, SourcePosition position) {
        ResolvedRule resolved = ResolvedRule.of(rule, dataSet.vocabulary());
        if (!resolved.notices().isEmpty()) {
            notices.add(NoticeCode.RULE, position, "rule");
        }
        boolean isDoubtful = check.check(resolved.rule()).stream().anyMatch(notice -> switch (notice.code()) {
            case UNSATISFIABLE, TOO_LARGE_TO_CHECK -> true;
            default -> false;
        });
        if (isDoubtful) {
            notices.add(NoticeCode.RULE, position, "rule");
        }
        return resolved.rule();
    }

    private Text doubt(List<String> doubts) {
        Set<String> languages = dataSet.info().languages().isEmpty()
                ? Set.of("en")
                : Set.copyOf(dataSet.info().languages());
        Map<String, String> byLanguage = new TreeMap<>();
        for (String language : languages) {
            Messages messages = Messages.beside(NoticeCode.class, "notices", Locale.of(language));
            byLanguage.put(
                    language,
                    doubts.stream()
                            .map(doubt -> messages.text("doubt." + doubt))
                            .collect(Collectors.joining("; ")));
        }
        return new Text(byLanguage);
    }

    /**
     * Returns the rules that the eligibility description seems to state, apart from those that the service has
     * already.
     */
    List<RuleProposal> proposals(Service service, SourcePosition position) {
        List<RuleProposal> proposals = new ArrayList<>();
        service.detail()
                .eligibilityDescription()
                .ifPresent(text -> phrases.stream()
                        .flatMap(phrase -> phrase.find(text).stream())
                        .map(rule -> rule.withStatement(new Statement(
                                Strength.REQUIRED,
                                Optional.empty(),
                                Optional.of(service.provenance().source()))))
                        .filter(rule -> service.rule()
                                .filter(known -> implies(known, rule))
                                .isEmpty())
                        .forEach(rule -> proposals.add(new RuleProposal(
                                id(service, text, rule), service.id(), position.file() + ":" + position.row(), rule))));
        return proposals;
    }

    /** Returns whether the known rule implies the proposed one, as far as simple comparison shows. */
    private static boolean implies(Rule known, Rule proposed) {
        boolean isWithin = known instanceof Rule.Range narrow
                && proposed instanceof Rule.Range wide
                && narrow.fact().equals(wide.fact())
                && narrow.min().orElse(Integer.MIN_VALUE) >= wide.min().orElse(Integer.MIN_VALUE)
                && narrow.max().orElse(Integer.MAX_VALUE) <= wide.max().orElse(Integer.MAX_VALUE);
        return isWithin
                || known.withStatement(Statement.PLAIN).equals(proposed.withStatement(Statement.PLAIN))
                || known instanceof Rule.All all && all.children().stream().anyMatch(child -> implies(child, proposed));
    }

    private static String id(Service service, Text text, Rule rule) {
        return UUID.nameUUIDFromBytes(
                        (service.id() + text.byLanguage().toString() + rule).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
