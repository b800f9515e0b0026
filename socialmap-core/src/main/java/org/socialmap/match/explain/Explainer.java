package org.socialmap.match.explain;

import java.time.Duration;
import java.util.List;
import org.socialmap.catalog.Activities;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.schedule.Openness;

/** Explains the standing of an option, what is still to ask, and how to reach it. */
public final class Explainer {
    /** Later activities are not worth mentioning yet. */
    private static final Duration ACTIVITY_PERIOD = Duration.ofDays(92);

    private static final int MAX_ACTIVITIES = 3;

    private final DataSet dataSet;
    private final Catalog catalog;
    private final MatchRequest request;
    private final Reasons reasons;
    private final OpenConditions openConditions;

    public Explainer(DataSet dataSet, Catalog catalog, MatchRequest request) {
        this.dataSet = dataSet;
        this.catalog = catalog;
        this.request = request;
        this.reasons = new Reasons(dataSet, request);
        this.openConditions = new OpenConditions(dataSet, catalog, request);
    }

    public ReferralOption explain(RankedOption ranked) {
        Offer offer = catalog.findOffer(ranked.key().id()).orElseThrow();
        OfferExplanation judged = OfferExplanation.of(offer, request.facts());
        StandingExplanation judgement = judged.judgements().get(ranked.unit());
        Openness openness = OpeningHours.opennessAt(offer, request.at());
        return new ReferralOption(
                offer,
                ranked.standing(),
                ranked.vacancy(),
                reasons.of(offer, judgement, openness, ranked),
                openConditions.of(offer, judgement, ranked),
                judged.units(ranked.availabilities()),
                openness,
                new HowToReachText(request.words()).of(offer),
                otherOffers(offer),
                Activities.between(List.of(offer), request.at(), request.at().plus(ACTIVITY_PERIOD)).stream()
                        .limit(MAX_ACTIVITIES)
                        .toList(),
                ranked.score());
    }

    private List<Offer> otherOffers(Offer offer) {
        if (offer.serviceAtLocation().locationId().isEmpty()) {
            return List.of();
        }
        return catalog.offersOf(offer.organization()).stream()
                .filter(other -> other.serviceAtLocation()
                        .locationId()
                        .equals(offer.serviceAtLocation().locationId()))
                .filter(other -> !other.service().id().equals(offer.service().id()))
                .filter(other -> !dataSet.taxonomy().isReserved(other.service().needs()))
                .toList();
    }
}
