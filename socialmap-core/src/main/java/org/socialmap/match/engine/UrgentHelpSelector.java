package org.socialmap.match.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.UrgentContact;
import org.socialmap.dataset.UrgentGuidance;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.UrgentHelp;
import org.socialmap.match.UrgentLine;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;

/** Selects what a person in danger reads first. Safe for use by many threads. */
final class UrgentHelpSelector {
    private final DataSet dataSet;

    UrgentHelpSelector(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    /**
     * Returns the help for the kind of danger that the text states, or else for the facts and needs; empty if there is
     * no danger.
     */
    Optional<UrgentHelp> of(MatchRequest request) {
        List<UrgentGuidance> guidance = dataSet.guidance().urgent();
        Optional<String> stated = request.text().danger();
        return stated.flatMap(kind -> guidance.stream()
                        .filter(candidate -> candidate.kinds().contains(kind))
                        .findFirst())
                .or(() -> guidance.stream()
                        .filter(candidate -> applies(candidate, request))
                        .findFirst())
                .map(selected -> new UrgentHelp(
                        stated.or(() -> selected.kinds().stream().findFirst()),
                        request.words().of(selected),
                        selected.source(),
                        selected.contacts().stream()
                                .map(contact -> line(contact, request.words()))
                                .toList()));
    }

    private static UrgentLine line(UrgentContact contact, AnswerText words) {
        return new UrgentLine(
                words.of(contact.name()),
                contact.channel(),
                contact.value(),
                contact.hours().map(words::of),
                contact.anonymous(),
                contact.source(),
                contact.assuredDate());
    }

    private boolean applies(UrgentGuidance guidance, MatchRequest request) {
        return Eligibility.verdict(guidance.when(), request.facts(), Strictness.FULL) == Verdict.YES
                || Stream.concat(request.profile().needs().stream(), needsInText(request))
                        .anyMatch(requested -> guidance.needs().stream()
                                .anyMatch(need -> dataSet.taxonomy().isWithin(requested, need)));
    }

    /** Where danger is read by example, a need in a text does not mean danger by itself. */
    private Stream<String> needsInText(MatchRequest request) {
        return dataSet.examples().isEmpty() ? request.text().statedNeeds().stream() : Stream.empty();
    }
}
