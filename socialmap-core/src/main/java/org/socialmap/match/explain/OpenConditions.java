package org.socialmap.match.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.eligibility.Verdict;
import org.socialmap.eligibility.VerdictExplanation;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.OpenCondition.Kind;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.match.rank.StandingEvaluator;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.Vocabulary;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Service;
import org.socialmap.record.Validity;

/** Lists what is still to ask about an option: of the person, the provider, or the record's editor. */
final class OpenConditions {
    private final Vocabulary vocabulary;
    private final Catalog catalog;
    private final AskableFacts askable;
    private final MatchRequest request;
    private final AnswerText words;
    private final PreferenceReasons wishes;

    OpenConditions(DataSet dataSet, Catalog catalog, MatchRequest request) {
        this.vocabulary = dataSet.vocabulary();
        this.catalog = catalog;
        this.askable = new AskableFacts(request.facts(), dataSet.guidance());
        this.request = request;
        this.words = request.words();
        this.wishes = new PreferenceReasons(request);
    }

    List<OpenCondition> of(Offer offer, StandingExplanation judgement, RankedOption ranked) {
        List<OpenCondition> open = new ArrayList<>();
        Service service = offer.service();
        if (!judgement.stated()) {
            open.add(provider(Kind.UNSTATED, words.of("unstated")));
        }
        for (VerdictExplanation finding : Conjuncts.of(judgement.full())) {
            if (finding.verdict() == Verdict.UNKNOWN) {
                open.add(condition(finding));
            }
        }
        if (service.validity().stateOn(request.day()) == Validity.State.PAST_PLANNED_END) {
            LocalDate end = service.validity().plannedEnd().orElseThrow();
            String text = service.validity()
                    .replacedBy()
                    .flatMap(catalog::findService)
                    .map(next -> words.of("planned_end.past.replaced", words.day(end), words.of(next.name())))
                    .orElseGet(() -> words.of("planned_end.past", words.day(end)));
            open.add(provider(Kind.VALIDITY, text));
        }
        service.doubt().ifPresent(doubt -> open.add(provider(Kind.RECORD, words.of(doubt))));
        service.provenance()
                .imported()
                .flatMap(ImportOrigin::missingSince)
                .ifPresent(since -> open.add(provider(Kind.RECORD, words.of("missing", words.day(since)))));
        request.required().stream()
                .sorted()
                .filter(wish -> StandingEvaluator.isPreferred(request.profile(), wish))
                .filter(wish -> !ranked.met().contains(wish))
                .forEach(wish -> open.add(provider(Kind.WISH, wishes.unknown(wish))));
        return open;
    }

    private OpenCondition condition(VerdictExplanation finding) {
        List<String> facts = List.copyOf(finding.openFacts());
        Optional<String> question = facts.stream()
                .filter(askable)
                .findFirst()
                .flatMap(vocabulary::find)
                .map(fact -> words.question(fact));
        return new OpenCondition(Kind.CONDITION, facts, words.rules().words(finding), question);
    }

    private static OpenCondition provider(Kind kind, String text) {
        return new OpenCondition(kind, List.of(), text, Optional.empty());
    }
}
