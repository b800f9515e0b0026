package org.socialmap.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.Service;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.Reason.Kind;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;

/** Describes for each preference whether it is met, certainly not met, or unknown. */
final class WishReasons {
    private final NeedProfile profile;
    private final Words words;

    WishReasons(NeedProfile profile, Words words) {
        this.profile = profile;
        this.words = words;
    }

    /**
     * Returns the reasons.
     *
     * @param met the preferences known to be met
     */
    List<Reason> of(Service service, Set<Wish> met) {
        List<Reason> reasons = new ArrayList<>();
        for (Wish wish : List.of(Wish.LANGUAGES, Wish.CHANNELS, Wish.STAFF_GENDERS)) {
            if (!Decider.isPreferred(profile, wish)) {
                continue;
            }
            if (met.contains(wish)) {
                reasons.add(reason(wish, Verdict.YES, met(wish, service)));
            } else if (service.complete().contains(wish)) {
                reasons.add(reason(wish, Verdict.NO, words.of(key(wish) + ".no", preferred(wish))));
            } else if (!profile.required().contains(wish)) {
                // A required preference is listed among the open conditions instead.
                reasons.add(reason(wish, Verdict.UNKNOWN, unknown(wish)));
            }
        }
        return reasons;
    }

    /** Describes a preference that is not known to be met. */
    String unknown(Wish wish) {
        return words.of(key(wish) + ".open", preferred(wish));
    }

    private String met(Wish wish, Service service) {
        return switch (wish) {
            case LANGUAGES ->
                words.of(
                        "language",
                        words.languages(profile.languages().stream()
                                .filter(service.spokenLanguages()::contains)
                                .toList()));
            case CHANNELS ->
                words.of(
                        "channel",
                        words.channels(service.channels().stream()
                                .map(ContactChannel::channel)
                                .filter(profile.channels()::contains)));
            case STAFF_GENDERS -> words.of("staff.met");
            case CAPACITY, OPEN -> unknown(wish);
        };
    }

    private String preferred(Wish wish) {
        return switch (wish) {
            case LANGUAGES -> words.languages(profile.languages());
            case CHANNELS -> words.channels(profile.channels().stream().sorted());
            case STAFF_GENDERS, CAPACITY, OPEN -> "";
        };
    }

    private static String key(Wish wish) {
        return switch (wish) {
            case LANGUAGES -> "language";
            case CHANNELS -> "channel";
            case STAFF_GENDERS -> "staff";
            case CAPACITY -> "capacity";
            case OPEN -> "open";
        };
    }

    private static Reason reason(Wish wish, Verdict verdict, String text) {
        Kind kind = wish == Wish.LANGUAGES ? Kind.LANGUAGE : wish == Wish.CHANNELS ? Kind.CHANNEL : Kind.STAFF;
        return new Reason(kind, Optional.empty(), Optional.of(verdict), OptionalInt.empty(), text);
    }
}
