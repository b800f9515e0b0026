package org.socialmap.json.body;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.Score;
import org.socialmap.match.UnitStanding;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.Members;
import org.socialmap.record.Service;
import org.socialmap.schedule.Openness;

/**
 * An option of a match result.
 *
 * @param organizationAddress the public address of the organization, if the service has no location
 */
public record OptionBody(
        UUID id,
        String standing,
        Optional<String> vacancy,
        Optional<LocalDate> assuredDate,
        String source,
        Optional<LocalDate> plannedEnd,
        boolean inspects,
        ServiceSummary service,
        Optional<LocationBody> location,
        Optional<LocationBody> organizationAddress,
        List<ReasonBody> reasons,
        List<OpenConditionBody> openConditions,
        List<UnitBody> units,
        Optional<OpenBody> open,
        List<ContactBody> contact,
        String howToReach,
        List<OtherOfferBody> alsoHere,
        List<ActivityBody> activities,
        ScoreBody score) {
    /** A reason for the standing of the option, or a remark. */
    public record ReasonBody(
            String kind, Optional<String> fact, Optional<String> verdict, Optional<Integer> metres, String text) {}

    /** A condition that is still open. */
    public record OpenConditionBody(
            String kind, Optional<String> fact, List<String> facts, String text, Optional<String> question) {}

    /** The standing of a unit and its capacity. */
    public record UnitBody(UUID id, String kind, String name, String standing, CapacityBody capacity) {}

    /**
     * The opening state at the requested moment.
     *
     * @param inherited whether it follows from the opening hours of the organization
     */
    public record OpenBody(
            boolean now,
            Optional<Instant> until,
            Optional<Instant> opensNext,
            boolean byAppointment,
            boolean inherited) {}

    /** Another service of the same organization at the same location. */
    public record OtherOfferBody(UUID id, String name, Optional<String> example) {}

    /** The score: parts that add up to the total. */
    public record ScoreBody(BigDecimal total, Map<String, BigDecimal> parts) {}

    /** Converts an option, with texts in a language. */
    public static OptionBody of(ReferralOption option, Vocabulary vocabulary, Locale locale) {
        Offer offer = option.offer();
        Service service = offer.service();
        return new OptionBody(
                offer.serviceAtLocation().id(),
                Members.wireName(option.standing()),
                option.vacancy().map(Members::wireName),
                service.provenance().assuredDate(),
                service.provenance().source(),
                service.validity().plannedEnd(),
                offer.organization().inspects(),
                ServiceSummary.of(offer, locale),
                offer.location().map(location -> LocationBody.of(location, vocabulary, locale)),
                offer.inheritedAddress().map(location -> LocationBody.of(location, vocabulary, locale)),
                option.reasons().stream().map(OptionBody::reason).toList(),
                option.openConditions().stream().map(OptionBody::open).toList(),
                option.units().stream().map(unit -> unit(unit, locale)).toList(),
                openness(option),
                offer.contacts().stream()
                        .map(contact -> ContactBody.of(contact, locale))
                        .toList(),
                option.howToReach(),
                option.otherOffers().stream()
                        .map(other -> alsoHere(other, locale))
                        .toList(),
                option.activities().stream()
                        .map(activity -> ActivityBody.of(activity, locale))
                        .toList(),
                score(option.score()));
    }

    private static ReasonBody reason(Reason reason) {
        return new ReasonBody(
                Members.wireName(reason.kind()),
                reason.fact(),
                reason.verdict().map(Members::wireName),
                reason.metres().isPresent() ? Optional.of(reason.metres().getAsInt()) : Optional.empty(),
                reason.text());
    }

    private static OpenConditionBody open(OpenCondition open) {
        return new OpenConditionBody(
                Members.wireName(open.kind()),
                open.facts().stream().findFirst(),
                open.facts(),
                open.text(),
                open.question());
    }

    private static UnitBody unit(UnitStanding unit, Locale locale) {
        return new UnitBody(
                unit.unit().id(),
                unit.unit().kind(),
                unit.unit().name().in(locale),
                Members.wireName(unit.standing()),
                CapacityBody.of(unit.availability()));
    }

    /** Empty if the opening state is unknown. */
    private static Optional<OpenBody> openness(ReferralOption option) {
        Openness openness = option.openness();
        return openness.state() == Openness.State.UNKNOWN
                ? Optional.empty()
                : Optional.of(new OpenBody(
                        openness.state() == Openness.State.OPEN,
                        openness.until(),
                        openness.opensNext(),
                        openness.state() == Openness.State.BY_APPOINTMENT,
                        OpeningHours.areInherited(option.offer())));
    }

    private static OtherOfferBody alsoHere(Offer other, Locale locale) {
        return new OtherOfferBody(
                other.serviceAtLocation().id(),
                other.service().name().in(locale),
                other.service().examples().stream().findFirst().map(example -> example.in(locale)));
    }

    private static ScoreBody score(Score score) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        score.thousandths().forEach((part, value) -> parts.put(Members.wireName(part), decimal(value)));
        return new ScoreBody(decimal(score.totalThousandths()), parts);
    }

    private static BigDecimal decimal(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }
}
