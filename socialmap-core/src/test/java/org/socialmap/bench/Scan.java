package org.socialmap.bench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.Totals;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;
import org.socialmap.record.Validity;

/** Judges options one by one and keeps the best twenty. For one match. */
final class Scan {
    private final NeedProfile profile;
    private final DataSetInfo info;
    private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    private final PriorityQueue<Found> best = new PriorityQueue<>(Found.ORDER.reversed());

    Scan(NeedProfile profile, DataSetInfo info) {
        this.profile = profile;
        this.info = info;
    }

    private record Found(Standing standing, double score, UUID id) {
        static final Comparator<Found> ORDER = Comparator.comparing(Found::standing)
                .thenComparing(Comparator.comparingDouble(Found::score).reversed())
                .thenComparing(Found::id);
    }

    void add(Offer offer, double score) {
        Standing standing = standing(offer);
        counts.merge(standing, 1, Integer::sum);
        if (standing != Standing.CLOSED) {
            best.add(new Found(standing, score, offer.serviceAtLocation().id()));
            if (best.size() > NationalPeople.LIMIT) {
                best.remove();
            }
        }
    }

    Totals totals() {
        return new Totals(
                counts.getOrDefault(Standing.FITS, 0),
                counts.getOrDefault(Standing.ASK, 0),
                counts.getOrDefault(Standing.NEGOTIABLE, 0),
                counts.getOrDefault(Standing.CLOSED, 0));
    }

    private Standing standing(Offer offer) {
        Service service = offer.service();
        Validity.State state = service.validity().stateOn(info.day(profile.at().orElseThrow()));
        if (state == Validity.State.ENDED || service.status() != Service.Status.ACTIVE) {
            return Standing.CLOSED;
        }
        Standing byRules = offer.units().isEmpty()
                ? standing(service.rule(), Optional.empty())
                : offer.units().stream()
                        .map(Unit::rule)
                        .map(rule -> standing(service.rule(), rule))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        boolean doubtful = service.doubt().isPresent() || state == Validity.State.PAST_PLANNED_END;
        return doubtful ? byRules.atMost(Standing.ASK) : byRules;
    }

    private Standing standing(Optional<Rule> service, Optional<Rule> unit) {
        return service.isEmpty() && unit.isEmpty()
                ? Standing.ASK
                : Standing.of(
                        verdict(service, Strictness.FULL).and(verdict(unit, Strictness.FULL)),
                        verdict(service, Strictness.HARD).and(verdict(unit, Strictness.HARD)));
    }

    private Verdict verdict(Optional<Rule> rule, Strictness reading) {
        Facts facts = profile.facts();
        return rule.map(stated -> Eligibility.verdict(Preferences.removeFrom(stated), facts, reading))
                .orElse(Verdict.YES);
    }
}
