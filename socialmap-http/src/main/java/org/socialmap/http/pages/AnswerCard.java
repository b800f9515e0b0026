package org.socialmap.http.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.Reason.Kind;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.VacancyTier;

/**
 * A card of an answer: the best option of an organization, and its other options.
 *
 * @param option the best option
 * @param others the further options of the organization, the best first
 */
record AnswerCard(ReferralOption option, List<ReferralOption> others) {
    /** Returns the cards of what may help now. */
    static List<AnswerCard> open(MatchResult answer) {
        return byOrganization(answer.options().stream().filter(option -> !isFull(option)));
    }

    /** Returns the cards of what is full, or can only be waited for. */
    static List<AnswerCard> full(MatchResult answer) {
        return byOrganization(answer.options().stream().filter(AnswerCard::isFull));
    }

    private static boolean isFull(ReferralOption option) {
        return option.vacancy()
                .filter(vacancy -> vacancy == VacancyTier.FULL || vacancy == VacancyTier.WAITING)
                .isPresent();
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

    /** Returns what changes: free places with their age, opening hours and distance. */
    String now() {
        return Stream.of(Kind.CAPACITY, Kind.OPENING, Kind.DISTANCE)
                .flatMap(this::texts)
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> texts(Kind kind) {
        return option.reasons().stream().filter(reason -> reason.kind() == kind).map(Reason::text);
    }
}
