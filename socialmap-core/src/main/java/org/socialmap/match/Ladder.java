package org.socialmap.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.need.Near;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.SearchSnapshot;
import org.socialmap.understanding.Deadline;
import org.socialmap.understanding.Understanding;

/** Makes a question wider, one step after another, until something that is not closed is found. For one match. */
final class Ladder {
    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final Words words;
    private final List<Instead.Step> taken = new ArrayList<>();
    private final Deadline deadline;
    private NeedProfile profile;

    Ladder(DataSet dataSet, SearchSnapshot snapshot, Words words, NeedProfile profile, Deadline deadline) {
        this.deadline = deadline;
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.words = words;
        this.profile = profile;
    }

    /**
     * Climbs.
     *
     * @param ask the options that answer a profile
     * @return empty if even the last step finds nothing
     */
    Optional<Instead> climb(Function<NeedProfile, List<ReferralOption>> ask) {
        for (Instead.Kind kind : Instead.Kind.values()) {
            Optional<NeedProfile> wider = wider(kind);
            if (wider.isPresent()) {
                profile = wider.get();
                List<ReferralOption> found = ask.apply(profile);
                if (!found.isEmpty()) {
                    return Optional.of(new Instead(taken, found));
                }
            }
        }
        return Optional.empty();
    }

    /** The question made wider in one way, if there is a way; what is done is noted. */
    private Optional<NeedProfile> wider(Instead.Kind kind) {
        return switch (kind) {
            case SPLIT ->
                profile.text().flatMap(snapshot::apart).map(apart -> {
                    note(kind, apart);
                    return profile.withRequest(profile.needs(), Optional.of(apart), profile.near());
                });
            case AREA ->
                profile.near().filter(near -> near.maxKilometres().isPresent()).map(near -> {
                    note(kind);
                    return profile.withRequest(profile.needs(), profile.text(), Optional.of(near.anyDistance()));
                });
            case PARENT_NEED -> {
                List<TaxonomyTerm> parents = parents();
                if (parents.isEmpty()) {
                    yield Optional.empty();
                }
                note(
                        kind,
                        String.join(
                                ", ",
                                parents.stream()
                                        .map(term -> words.of(term.name()))
                                        .toList()));
                List<String> codes = parents.stream().map(TaxonomyTerm::code).toList();
                yield Optional.of(profile.withRequest(codes, profile.text(), profile.near()));
            }
            case GENERAL_HELPERS -> {
                List<String> helpers = dataSet.guidance().generalHelpers();
                if (helpers.isEmpty()) {
                    yield Optional.empty();
                }
                note(kind);
                Optional<Near> from = profile.near().map(Near::anyDistance);
                yield Optional.of(profile.withRequest(helpers, Optional.empty(), from));
            }
        };
    }

    private void note(Instead.Kind kind, Object... arguments) {
        taken.add(new Instead.Step(kind, words.of("instead." + kind.name().toLowerCase(Locale.ROOT), arguments)));
    }

    /** The needs right above those that were chosen or told. */
    private List<TaxonomyTerm> parents() {
        Understanding text = profile.text()
                .map(said -> snapshot.understand(said, profile.asTyped(), deadline))
                .orElse(Understanding.NONE);
        return Stream.concat(profile.needs().stream(), text.codes(true).stream())
                .map(dataSet.taxonomy()::find)
                .flatMap(Optional::stream)
                .map(dataSet.taxonomy()::parent)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
