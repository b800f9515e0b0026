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
 * @param evaluatedAt the moment for which it holds
 * @param revision the revision of the map it is based on
 * @param totals the number of candidates by standing
 * @param text how the free text was understood
 * @param urgent a contact for urgent danger, to be shown first
 * @param options the options of this page, best first; none is closed
 * @param nextQuestions at most three questions to ask next
 * @param nearMisses closed options that nearly fit, if fewer options fit than requested
 * @param instead the result of a relaxed query, if every option found is closed
 * @param facets the number of open candidates by channel, language, need and organization
 * @param changed whether capacity has changed since the previous page, so that an option may be repeated or missed
 * @param nextCursor the start of the next page, if there is one
 */
public record MatchResult(
        Instant evaluatedAt,
        long revision,
        Totals totals,
        Understanding text,
        Optional<UrgentLine> urgent,
        List<ReferralOption> options,
        List<NextQuestion> nextQuestions,
        List<NearMiss> nearMisses,
        Optional<RelaxedResult> instead,
        FacetCounts facets,
        boolean changed,
        Optional<String> nextCursor) {
    public MatchResult {
        options = List.copyOf(options);
        nextQuestions = List.copyOf(nextQuestions);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Returns a builder of a result. */
    public static Builder builder(Instant evaluatedAt, long revision, Totals totals, Understanding text) {
        return new Builder(evaluatedAt, revision, totals, text);
    }

    /** Builds a result. Not safe for use by many threads. */
    public static final class Builder {
        private final Instant evaluatedAt;
        private final long revision;
        private final Totals totals;
        private final Understanding text;
        private Optional<UrgentLine> urgent = Optional.empty();
        private List<ReferralOption> options = List.of();
        private List<NextQuestion> nextQuestions = List.of();
        private List<NearMiss> nearMisses = List.of();
        private Optional<RelaxedResult> instead = Optional.empty();
        private FacetCounts facets = new FacetCounts(Map.of());
        private boolean changed;
        private Optional<String> nextCursor = Optional.empty();

        private Builder(Instant evaluatedAt, long revision, Totals totals, Understanding text) {
            this.evaluatedAt = Objects.requireNonNull(evaluatedAt, "evaluatedAt");
            this.revision = revision;
            this.totals = Objects.requireNonNull(totals, "totals");
            this.text = Objects.requireNonNull(text, "text");
        }

        /** Sets the contact for urgent danger. */
        public Builder urgent(UrgentLine urgent) {
            this.urgent = Optional.of(Objects.requireNonNull(urgent, "urgent"));
            return this;
        }

        /** Sets the options of this page, best first. */
        public Builder options(List<ReferralOption> options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /** Sets the questions to ask next, at most three. */
        public Builder nextQuestions(List<NextQuestion> nextQuestions) {
            this.nextQuestions = Objects.requireNonNull(nextQuestions, "nextQuestions");
            return this;
        }

        /** Sets the closed options that nearly fit. */
        public Builder nearMisses(List<NearMiss> nearMisses) {
            this.nearMisses = Objects.requireNonNull(nearMisses, "nearMisses");
            return this;
        }

        /** Sets the result of a relaxed query. */
        public Builder instead(RelaxedResult instead) {
            this.instead = Optional.of(Objects.requireNonNull(instead, "instead"));
            return this;
        }

        /** Sets the number of open candidates by channel, language, need and organization. */
        public Builder facets(FacetCounts facets) {
            this.facets = Objects.requireNonNull(facets, "facets");
            return this;
        }

        /** Sets whether capacity has changed since the previous page. */
        public Builder changed(boolean changed) {
            this.changed = changed;
            return this;
        }

        /** Sets the start of the next page. */
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
                    nearMisses,
                    instead,
                    facets,
                    changed,
                    nextCursor);
        }
    }
}
