package org.socialmap.match.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.Reason;
import org.socialmap.match.Reason.Kind;
import org.socialmap.match.rank.StandingEvaluator;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Service;

/** Describes for each preference whether it is met, certainly not met, or unknown. */
final class PreferenceReasons {
    private final NeedProfile profile;
    private final Set<ServicePreference> required;
    private final AnswerText words;

    PreferenceReasons(MatchRequest request) {
        this.profile = request.profile();
        this.required = request.required();
        this.words = request.words();
    }

    /**
     * Returns the reasons.
     *
     * @param met the preferences known to be met
     */
    List<Reason> of(Offer offer, Set<ServicePreference> met) {
        Service service = offer.service();
        List<Reason> reasons = new ArrayList<>();
        for (ServicePreference wish :
                List.of(ServicePreference.LANGUAGES, ServicePreference.CHANNELS, ServicePreference.STAFF_GENDERS)) {
            if (!StandingEvaluator.isPreferred(profile, wish)) {
                continue;
            }
            if (met.contains(wish)) {
                reasons.add(reason(wish, Verdict.YES, met(wish, offer)));
            } else if (service.complete().contains(wish)) {
                reasons.add(reason(wish, Verdict.NO, words.of(key(wish) + ".no", preferred(wish))));
            } else if (!required.contains(wish)) {
                // A required preference is listed among the open conditions instead.
                reasons.add(reason(wish, Verdict.UNKNOWN, unknown(wish)));
            }
        }
        if (required.contains(ServicePreference.WHEELCHAIR)
                && offer.location().filter(Location::isWheelchairAccessible).isPresent()) {
            reasons.add(reason(Kind.ACCESSIBILITY, Verdict.YES, met(ServicePreference.WHEELCHAIR, offer)));
        }
        return reasons;
    }

    /** Describes a preference that is not known to be met. */
    String unknown(ServicePreference wish) {
        return words.of(key(wish) + ".unknown", preferred(wish));
    }

    private String met(ServicePreference wish, Offer offer) {
        return switch (wish) {
            case LANGUAGES ->
                words.of(
                        "language",
                        words.languages(profile.languages().stream()
                                .filter(offer.service().spokenLanguages()::contains)
                                .toList()));
            case CHANNELS ->
                words.of(
                        "channel",
                        words.channels(offer.channels().stream()
                                .map(ContactChannel::channel)
                                .filter(profile.channels()::contains)));
            case STAFF_GENDERS -> words.of("staff.met");
            case WHEELCHAIR -> words.of("wheelchair");
            case CAPACITY, OPEN -> unknown(wish);
        };
    }

    private String preferred(ServicePreference wish) {
        return switch (wish) {
            case LANGUAGES -> words.languages(profile.languages());
            case CHANNELS -> words.channels(profile.channels().stream().sorted());
            case STAFF_GENDERS, CAPACITY, OPEN, WHEELCHAIR -> "";
        };
    }

    private static String key(ServicePreference wish) {
        return switch (wish) {
            case LANGUAGES -> "language";
            case CHANNELS -> "channel";
            case STAFF_GENDERS -> "staff";
            case CAPACITY -> "capacity";
            case OPEN -> "open";
            case WHEELCHAIR -> "wheelchair";
        };
    }

    private static Reason reason(ServicePreference wish, Verdict verdict, String text) {
        Kind kind = wish == ServicePreference.LANGUAGES
                ? Kind.LANGUAGE
                : wish == ServicePreference.CHANNELS ? Kind.CHANNEL : Kind.STAFF;
        return reason(kind, verdict, text);
    }

    private static Reason reason(Kind kind, Verdict verdict, String text) {
        return new Reason(kind, Optional.empty(), Optional.of(verdict), OptionalInt.empty(), text);
    }
}
