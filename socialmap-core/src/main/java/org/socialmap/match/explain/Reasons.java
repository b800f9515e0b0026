package org.socialmap.match.explain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.eligibility.Verdict;
import org.socialmap.eligibility.VerdictExplanation;
import org.socialmap.match.Reason;
import org.socialmap.match.Reason.Kind;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.record.HandOver;
import org.socialmap.record.Place;
import org.socialmap.record.Service;
import org.socialmap.schedule.Openness;

/** Lists the reasons for the standing of an option. */
final class Reasons {
    private final DataSet dataSet;
    private final MatchRequest request;
    private final AnswerText words;
    private final VacancyReason rooms;

    Reasons(DataSet dataSet, MatchRequest request) {
        this.dataSet = dataSet;
        this.request = request;
        this.words = request.words();
        this.rooms = new VacancyReason(words, request.now(), dataSet.info().timeZone());
    }

    List<Reason> of(Offer offer, StandingExplanation judgement, Openness openness, RankedOption ranked) {
        List<Reason> reasons = new ArrayList<>();
        Service service = offer.service();
        for (String need : service.needs()) {
            if (ranked.needs().contains(need)) {
                dataSet.taxonomy()
                        .find(need)
                        .map(TaxonomyTerm::name)
                        .ifPresent(name -> reasons.add(Reason.of(Kind.NEED, words.of("need", words.of(name)))));
            }
        }
        for (VerdictExplanation finding : Conjuncts.of(judgement.full())) {
            if (finding.verdict() != Verdict.UNKNOWN) {
                reasons.add(condition(Kind.CONDITION, finding));
            }
        }
        for (VerdictExplanation preference : judgement.preferences()) {
            if (preference.verdict() == Verdict.YES) {
                reasons.add(condition(Kind.PREFERENCE, preference));
            }
        }
        reasons.addAll(new PreferenceReasons(request).of(offer, ranked.met()));
        opening(openness).ifPresent(text -> reasons.add(Reason.of(Kind.OPENING, text)));
        if (!ranked.availabilities().isEmpty()) {
            reasons.add(
                    Reason.of(Kind.CAPACITY, rooms.of(ranked.availabilities().get(ranked.unit()))));
        }
        ranked.metres()
                .ifPresent(metres -> reasons.add(new Reason(
                        Kind.DISTANCE,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of((int) Math.round(metres)),
                        words.distance(metres, isCoarse(offer)))));
        if (ranked.unsafe()) {
            reasons.add(Reason.of(Kind.SAFETY, words.of("unsafe")));
        }
        if (offer.organization().inspects()) {
            reasons.add(Reason.of(Kind.INSPECTS, words.of("inspects")));
        }
        service.handOver()
                .flatMap(HandOver::note)
                .ifPresent(note -> reasons.add(Reason.of(Kind.HAND_OVER, words.of(note))));
        service.detail().alert().ifPresent(alert -> reasons.add(Reason.of(Kind.ALERT, words.of(alert))));
        validity(service, reasons);
        reasons.add(Reason.of(Kind.FRESHNESS, freshness(service)));
        return reasons;
    }

    private Reason condition(Kind kind, VerdictExplanation finding) {
        return new Reason(
                kind,
                ConditionFacts.single(finding.rule()),
                Optional.of(finding.verdict()),
                OptionalInt.empty(),
                words.rules().words(finding));
    }

    private Optional<String> opening(Openness openness) {
        ZoneId zone = dataSet.info().timeZone();
        return switch (openness.state()) {
            case OPEN ->
                Optional.of(openness.until()
                        .map(until -> words.of("open.until", words.moment(until, zone)))
                        .orElseGet(() -> words.of("open.now")));
            case CLOSED ->
                Optional.of(openness.opensNext()
                        .map(next -> words.of("open.next", words.moment(next, zone)))
                        .orElseGet(() -> words.of("open.not")));
            case BY_APPOINTMENT -> Optional.of(words.of("open.appointment"));
            case UNKNOWN -> Optional.empty();
        };
    }

    private void validity(Service service, List<Reason> reasons) {
        service.validity()
                .knownEnd()
                .filter(end -> !request.day().isAfter(end))
                .ifPresent(end -> reasons.add(Reason.of(Kind.VALIDITY, words.of("known_end", words.day(end)))));
        service.validity()
                .plannedEnd()
                .filter(end -> !request.day().isAfter(end))
                .ifPresent(end -> reasons.add(Reason.of(Kind.VALIDITY, words.of("planned_end", words.day(end)))));
    }

    private String freshness(Service service) {
        Optional<LocalDate> assured = service.provenance().assuredDate();
        if (assured.isEmpty()) {
            return words.of("assured.unknown");
        }
        boolean isOld = assured.get().plusDays(dataSet.info().assuredForDays()).isBefore(request.day());
        return words.of(isOld ? "assured.old" : "assured", words.day(assured.get()));
    }

    private static boolean isCoarse(Offer offer) {
        return offer.location()
                .filter(location -> location.place() instanceof Place.Coarse)
                .isPresent();
    }
}
