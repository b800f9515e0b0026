package org.socialmap.http.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.Reason.Kind;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.VacancyTier;
import org.socialmap.record.Location;
import org.socialmap.record.Place;
import org.socialmap.schedule.Openness;

/**
 * A card of an answer: the best option of an organization, and its other options.
 *
 * @param option the best option
 * @param others the further options of the organization, the best first
 */
record AnswerCard(ReferralOption option, List<ReferralOption> others) {
    /** What cannot help now stands apart from what can. */
    private static final Set<VacancyTier> APART = EnumSet.of(VacancyTier.FULL, VacancyTier.WAITING, VacancyTier.CLOSED);

    /** Returns the cards of what may help now. */
    static List<AnswerCard> open(MatchResult answer) {
        return byOrganization(answer.options().stream()
                .filter(option -> option.vacancy().filter(APART::contains).isEmpty()));
    }

    /** Returns the cards of what is full. */
    static List<AnswerCard> full(MatchResult answer) {
        return byOrganization(answer.options().stream().filter(option -> is(VacancyTier.FULL, option)));
    }

    /** Returns the cards of what is full, but can be waited for. */
    static List<AnswerCard> waiting(MatchResult answer) {
        return byOrganization(answer.options().stream().filter(option -> is(VacancyTier.WAITING, option)));
    }

    /** Returns the cards of what is closed for a while. */
    static List<AnswerCard> closed(MatchResult answer) {
        return byOrganization(answer.options().stream().filter(option -> is(VacancyTier.CLOSED, option)));
    }

    /** Returns the services that have a card, whose boxes are in the form. */
    static Set<UUID> services(MatchResult answer) {
        Stream<AnswerCard> relaxed = answer.relaxed().stream()
                .flatMap(result -> result.options().stream().map(AnswerCard::of));
        return Stream.of(
                        open(answer).stream(),
                        full(answer).stream(),
                        waiting(answer).stream(),
                        closed(answer).stream(),
                        relaxed)
                .flatMap(cards -> cards)
                .map(card -> card.option().offer().service().id())
                .collect(Collectors.toSet());
    }

    /** Returns the services of some options. */
    static Set<UUID> services(List<ReferralOption> options) {
        return options.stream().map(option -> option.offer().service().id()).collect(Collectors.toSet());
    }

    /** Returns the card of one option. */
    static AnswerCard of(ReferralOption option) {
        return new AnswerCard(option, List.of());
    }

    private static boolean is(VacancyTier tier, ReferralOption option) {
        return option.vacancy().filter(tier::equals).isPresent();
    }

    private static List<AnswerCard> byOrganization(Stream<ReferralOption> options) {
        Map<UUID, List<ReferralOption>> grouped = new LinkedHashMap<>();
        options.forEach(
                option -> grouped.computeIfAbsent(option.offer().organization().id(), id -> new ArrayList<>())
                        .add(option));
        return grouped.values().stream()
                .map(group -> new AnswerCard(group.getFirst(), List.copyOf(group.subList(1, group.size()))))
                .toList();
    }

    /** Returns whether the service has the name of its organization, which is then said once. */
    boolean isNamedLikeItsOrganization(Page page) {
        return page.of(option.offer().service().name())
                .equals(option.offer().organization().name());
    }

    /** Returns the first thing to ask; empty if nothing is open. */
    Optional<String> firstToAsk() {
        return option.openConditions().stream().findFirst().map(OpenCondition::text);
    }

    /** Returns the one reason to show: what is free, else a condition that is met, else what it helps with. */
    Optional<String> firstReason() {
        if (option.standing() == Standing.ASK && !option.openConditions().isEmpty()) {
            return texts(Kind.NEED).findFirst();
        }
        return Stream.of(Kind.CONDITION, Kind.NEED).flatMap(this::texts).findFirst();
    }

    /** Returns what changes: free places with their age, opening hours, and the distance or else the town. */
    String now(Page page) {
        Stream<String> where = option.reasons().stream().anyMatch(reason -> reason.kind() == Kind.DISTANCE)
                ? texts(Kind.DISTANCE)
                : option.offer().location().map(Location::place).flatMap(place -> town(page, place)).stream();
        return Stream.of(texts(Kind.CAPACITY), texts(Kind.OPENING).filter(text -> isKnownWhenOpen()), where)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" · "));
    }

    private boolean isKnownWhenOpen() {
        return option.openness().state() != Openness.State.UNKNOWN;
    }

    private static Optional<String> town(Page page, Place place) {
        return switch (place) {
            case Place.Public open -> Optional.of(open.address().city()).filter(city -> !city.isBlank());
            case Place.Coarse coarse -> Optional.of(page.placeName(coarse.area()));
            case Place.Unstated unstated -> Optional.empty();
        };
    }

    /** Returns what else the organization offers at this location, apart from the other options. */
    List<Offer> otherOffers() {
        Set<UUID> shown =
                others.stream().map(other -> other.offer().service().id()).collect(Collectors.toSet());
        return option.otherOffers().stream()
                .filter(offer -> !shown.contains(offer.service().id()))
                .toList();
    }

    private Stream<String> texts(Kind kind) {
        return option.reasons().stream().filter(reason -> reason.kind() == kind).map(Reason::text);
    }
}
