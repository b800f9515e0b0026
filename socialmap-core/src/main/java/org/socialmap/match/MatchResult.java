package org.socialmap.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.search.FacetCounts;
import org.socialmap.understanding.Understanding;

/**
 * The result of matching a need profile. Immutable.
 *
 * @param evaluatedAt the moment for which the options were evaluated
 * @param revision the revision of the map that the result is based on
 * @param totals the number of candidates with each standing
 * @param text how the text of the profile was understood
 * @param urgent what a person in danger reads first; empty if no danger was recognized
 * @param options the options of this page, best first; none is closed
 * @param nextQuestions at most three questions to ask next
 * @param goodEnough whether no further question is needed for a good answer: none is open, or six were answered
 * @param nearMisses closed options that nearly fit, if fewer options fit than requested
 * @param relaxed the result of a relaxed query; empty unless every option found is closed
 * @param facets the number of open candidates by channel, language, need and organization
 * @param changed whether capacity has changed since the previous page, so that an option may be repeated or missed
 * @param nextCursor the cursor of the next page; empty on the last page
 */
public record MatchResult(
        Instant evaluatedAt,
        long revision,
        Totals totals,
        Understanding text,
        Optional<UrgentHelp> urgent,
        List<ReferralOption> options,
        List<NextQuestion> nextQuestions,
        boolean goodEnough,
        List<NearMiss> nearMisses,
        Optional<RelaxedResult> relaxed,
        FacetCounts facets,
        boolean changed,
        Optional<String> nextCursor) {
    public MatchResult {
        options = List.copyOf(options);
        nextQuestions = List.copyOf(nextQuestions);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Returns a builder of a result without options. */
    public static Builder builder(Instant evaluatedAt, long revision, Totals totals, Understanding text) {
        return new Builder(evaluatedAt, revision, totals, text);
    }

    /** Builds a result. Not safe for use by many threads. */
    public static final class Builder {
        private final Instant evaluatedAt;
        private final long revision;
        private final Totals totals;
        private final Understanding text;
        private Optional<UrgentHelp> urgent = Optional.empty();
        private List<ReferralOption> options = List.of();
        private List<NextQuestion> nextQuestions = List.of();
        private boolean goodEnough;
        private List<NearMiss> nearMisses = List.of();
        private Optional<RelaxedResult> relaxed = Optional.empty();
        private FacetCounts facets = new FacetCounts(Map.of());
        private boolean changed;
        private Optional<String> nextCursor = Optional.empty();

        private Builder(Instant evaluatedAt, long revision, Totals totals, Understanding text) {
            this.evaluatedAt = Objects.requireNonNull(evaluatedAt, "evaluatedAt");
            this.revision = revision;
            this.totals = Objects.requireNonNull(totals, "totals");
            this.text = Objects.requireNonNull(text, "text");
        }

        /** What a person in danger reads first; nothing by default. */
        public Builder urgent(UrgentHelp urgent) {
            this.urgent = Optional.of(Objects.requireNonNull(urgent, "urgent"));
            return this;
        }

        /** The options of this page, best first; none by default. */
        public Builder options(List<ReferralOption> options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /** The questions to ask next, at most three; none by default. */
        public Builder nextQuestions(List<NextQuestion> nextQuestions) {
            this.nextQuestions = Objects.requireNonNull(nextQuestions, "nextQuestions");
            return this;
        }

        /** Whether no further question is needed for a good answer; false by default. */
        public Builder goodEnough(boolean goodEnough) {
            this.goodEnough = goodEnough;
            return this;
        }

        /** The closed options that nearly fit; none by default. */
        public Builder nearMisses(List<NearMiss> nearMisses) {
            this.nearMisses = Objects.requireNonNull(nearMisses, "nearMisses");
            return this;
        }

        /** The result of a relaxed query; none by default. */
        public Builder relaxed(RelaxedResult relaxed) {
            this.relaxed = Optional.of(Objects.requireNonNull(relaxed, "relaxed"));
            return this;
        }

        /** The number of open candidates for each value of each facet; none by default. */
        public Builder facets(FacetCounts facets) {
            this.facets = Objects.requireNonNull(facets, "facets");
            return this;
        }

        /** Whether capacity has changed since the previous page; false by default. */
        public Builder changed(boolean changed) {
            this.changed = changed;
            return this;
        }

        /** The cursor of the next page; by default there is none. */
        public Builder nextCursor(String nextCursor) {
            this.nextCursor = Optional.of(Objects.requireNonNull(nextCursor, "nextCursor"));
            return this;
        }

        /** Returns the result. */
        public MatchResult build() {
            return new MatchResult(
                    evaluatedAt,
                    revision,
                    totals,
                    text,
                    urgent,
                    options,
                    nextQuestions,
                    goodEnough,
                    nearMisses,
                    relaxed,
                    facets,
                    changed,
                    nextCursor);
        }
    }
}
