package org.socialmap.match.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.socialmap.catalog.Activities;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.need.NeedProfile;
import org.socialmap.schedule.Openness;

/** Explains the standing of an option, what is still to ask, and how to reach it. */
public final class Explainer {
    /** Later activities are not worth mentioning yet. */
    private static final Duration ACTIVITY_PERIOD = Duration.ofDays(92);

    private static final int MAX_ACTIVITIES = 3;

    private final DataSet dataSet;
    private final Catalog catalog;
    private final NeedProfile profile;
    private final Instant at;
    private final AnswerText words;
    private final Reasons reasons;
    private final OpenConditions openConditions;

    public Explainer(DataSet dataSet, Catalog catalog, NeedProfile profile, Instant now, AnswerText words) {
        this.dataSet = dataSet;
        this.catalog = catalog;
        this.profile = profile;
        this.at = profile.at().orElse(now);
        this.words = words;
        this.reasons = new Reasons(dataSet, profile, now, words);
        this.openConditions =
                new OpenConditions(dataSet, catalog, profile, dataSet.info().day(at), words);
    }

    public ReferralOption explain(RankedOption ranked) {
        Offer offer = catalog.findOffer(ranked.key().id()).orElseThrow();
        OfferExplanation judged = OfferExplanation.of(offer, profile.facts());
        StandingExplanation judgement = judged.judgements().get(ranked.unit());
        Openness openness = OpeningHours.at(offer, at);
        return new ReferralOption(
                offer,
                ranked.standing(),
                reasons.of(offer, judgement, openness, ranked),
                openConditions.of(offer, judgement, ranked),
                judged.units(ranked.availabilities()),
                openness,
                new HowToReachText(words).of(offer),
                alsoHere(offer),
                Activities.between(List.of(offer), at, at.plus(ACTIVITY_PERIOD)).stream()
                        .limit(MAX_ACTIVITIES)
                        .toList(),
                ranked.score());
    }

    private List<Offer> alsoHere(Offer offer) {
        if (offer.at().locationId().isEmpty()) {
            return List.of();
        }
        return catalog.offersOf(offer.organization()).stream()
                .filter(other -> other.at().locationId().equals(offer.at().locationId()))
                .filter(other -> !other.service().id().equals(offer.service().id()))
                .filter(other -> !dataSet.taxonomy().isReserved(other.service().needs()))
                .toList();
    }
}
