package org.socialmap.match.relax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.RelaxedResult;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.analysis.Deadline;

/** Relaxes a query step by step, until it finds an option that is not closed. For one match. */
public final class QueryRelaxation {
    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final AnswerText words;
    private final List<RelaxedResult.Step> steps = new ArrayList<>();
    private final Deadline deadline;
    private NeedProfile profile;

    public QueryRelaxation(DataSet dataSet, SearchSnapshot snapshot, MatchRequest request, Deadline deadline) {
        this.deadline = deadline;
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.words = request.words();
        this.profile = request.profile();
    }

    /**
     * Relaxes the query.
     *
     * @param match returns the options of a profile
     * @return empty if even the last step finds nothing
     */
    public Optional<RelaxedResult> relax(Function<NeedProfile, List<ReferralOption>> match) {
        for (RelaxedResult.Kind kind : RelaxedResult.Kind.values()) {
            Optional<NeedProfile> relaxed = relaxed(kind);
            if (relaxed.isPresent()) {
                profile = relaxed.get();
                List<ReferralOption> found = match.apply(profile);
                if (!found.isEmpty()) {
                    return Optional.of(new RelaxedResult(steps, found));
                }
            }
        }
        return Optional.empty();
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
