package org.socialmap.match.relax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.RelaxedResult;
import org.socialmap.match.rank.Breadth;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.analysis.Deadline;

/** Relaxes a query step by step, until it finds some options that are not closed. For one match. */
public final class QueryRelaxation {
    /** With fewer, those who help with anything are named as well. */
    private static final int ENOUGH_OPTIONS = 3;

    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final AnswerText words;
    private final List<RelaxedResult.Step> steps = new ArrayList<>();
    private final Deadline deadline;
    private final NeedProfile original;
    private NeedProfile profile;

    public QueryRelaxation(DataSet dataSet, SearchSnapshot snapshot, MatchRequest request, Deadline deadline) {
        this.deadline = deadline;
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.words = request.words();
        this.original = request.profile();
        this.profile = original;
    }

    /**
     * Relaxes the query.
     *
     * @param match returns the options of a profile that are as broad as that
     * @return empty if even the last step finds nothing
     */
    public Optional<RelaxedResult> relax(BiFunction<NeedProfile, Breadth, List<ReferralOption>> match) {
        Map<UUID, ReferralOption> found = new LinkedHashMap<>();
        int stepsThatFound = 0;
        for (RelaxedResult.Kind kind : RelaxedResult.Kind.values()) {
            if (!isWorthTrying(kind, found.size(), stepsThatFound)) {
                continue;
            }
            Optional<NeedProfile> relaxed = relaxed(kind);
            if (relaxed.isPresent()) {
                profile = relaxed.get();
                int before = found.size();
                match.apply(profile, kind == RelaxedResult.Kind.WORDS ? Breadth.WITH_RELATED : Breadth.DIRECT)
                        .forEach(option -> found.putIfAbsent(
                                option.offer().serviceAtLocation().id(), option));
                stepsThatFound = found.size() > before ? steps.size() : stepsThatFound;
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new RelaxedResult(
                        steps.subList(0, stepsThatFound),
                        found.values().stream().limit(profile.limit()).toList()));
    }

    /** Returns whether to go on: until something is found, and beyond a few options that are merely related. */
    private boolean isWorthTrying(RelaxedResult.Kind kind, int found, int stepsThatFound) {
        return switch (kind) {
            case SPLIT, AREA, PARENT_NEED -> found == 0;
            case GENERAL_HELPERS ->
                found == 0
                        || found < ENOUGH_OPTIONS
                                && steps.get(stepsThatFound - 1).kind() == RelaxedResult.Kind.PARENT_NEED;
            case WORDS -> found < original.limit();
        };
    }

    /** Returns the query relaxed in one way, if that is possible, and records the step. */
    private Optional<NeedProfile> relaxed(RelaxedResult.Kind kind) {
        return switch (kind) {
            case SPLIT ->
                profile.text().flatMap(snapshot::splitCompounds).map(split -> {
                    record(kind, split);
                    return profile.toBuilder().text(split).build();
                });
            case AREA ->
                profile.near().filter(near -> near.maxKilometres().isPresent()).map(near -> {
                    record(kind);
                    return profile.toBuilder().near(near.withoutDistanceLimit()).build();
                });
            case PARENT_NEED -> {
                List<TaxonomyTerm> parents = parents();
                if (parents.isEmpty()) {
                    yield Optional.empty();
                }
                record(
                        kind,
                        String.join(
                                ", ",
                                parents.stream()
                                        .map(term -> words.of(term.name()))
                                        .toList()));
                List<String> codes = parents.stream().map(TaxonomyTerm::code).toList();
                yield Optional.of(profile.toBuilder().needs(codes).build());
            }
            case GENERAL_HELPERS -> {
                List<String> helpers = dataSet.guidance().generalHelpers();
                if (helpers.isEmpty()) {
                    yield Optional.empty();
                }
                record(kind);
                NeedProfile.Builder wider = profile.toBuilder().needs(helpers).withoutText();
                profile.near().map(SearchOrigin::withoutDistanceLimit).ifPresent(wider::near);
                yield Optional.of(wider.build());
            }
            case WORDS ->
                original.text().map(text -> {
                    record(kind);
                    return original;
                });
        };
    }

    private void record(RelaxedResult.Kind kind, Object... arguments) {
        steps.add(new RelaxedResult.Step(kind, words.of("instead." + kind.name().toLowerCase(Locale.ROOT), arguments)));
    }

    /** Returns the needs directly above those that were selected or stated. */
    private List<TaxonomyTerm> parents() {
        Understanding text = profile.text()
                .map(input -> snapshot.understand(input, profile.asTyped(), deadline))
                .orElse(Understanding.NONE);
        return Stream.concat(profile.needs().stream(), text.statedNeeds().stream())
                .map(dataSet.taxonomy()::find)
                .flatMap(Optional::stream)
                .map(dataSet.taxonomy()::parent)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
