package org.socialmap.search.query;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.UUID;
import org.socialmap.need.ServicePreference;
import org.socialmap.place.GeoPoint;
import org.socialmap.search.index.OptionColumns;
import org.socialmap.search.index.OptionRules;
import org.socialmap.search.index.RuleTable;

/**
 * A document that the index proposes, with the values needed to decide and score it. It is mutable and valid only
 * until the next document: a search visits many documents without creating an object for each. For one thread.
 */
public final class Candidate {
    private static final int NO_RANK = -1;

    // Set for each segment before it is read.
    @SuppressWarnings("NullAway.Init")
    private OptionColumns columns;

    private int document;
    private float textScore;
    private boolean isInWatchedArea;
    private int matchedNeedCount;
    private int[] matchedNeeds = new int[4];
    private final int[] ranks = new int[ServicePreference.values().length];

    Candidate() {}

    /** Returns the id of the option. */
    public UUID id() {
        return columns.id(document);
    }

    /** Returns the number of its rules in {@link RuleTable#rules}. */
    public int rules() {
        return columns.rules(document);
    }

    /** Returns the number of its schedules in {@link SearchSnapshot#hours}. */
    public int hours() {
        return columns.hours(document);
    }

    /**
     * Returns the number of one of its units in {@link SearchSnapshot#units}, in the order of
     * {@link OptionRules#units}.
     */
    public int unit(int position) {
        return columns.unit(document, position);
    }

    /** Returns whether the service is currently offered. */
    public boolean isOffered() {
        return columns.isOffered(document);
    }

    /** Returns whether the organization also inspects or registers people. */
    public boolean inspects() {
        return columns.inspects(document);
    }

    /** Returns whether the record itself is in doubt. */
    public boolean isDoubtful() {
        return columns.isDoubtful(document);
    }

    /** Returns whether people who use a wheelchair are known to be able to get in, or have nowhere to go to. */
    public boolean isWheelchairAccessible() {
        return columns.isWheelchairAccessible(document);
    }

    /** Returns whether an epoch day is after the day on which the service ended. */
    public boolean hasEndedBy(long epochDay) {
        return epochDay > columns.knownEndDay(document);
    }

    /** Returns whether an epoch day is after the day on which the service is planned to end. */
    public boolean isPlannedToHaveEndedBy(long epochDay) {
        return epochDay > columns.plannedEndDay(document);
    }

    /**
     * Returns the distance to a point in metres, as precise as the public location; empty if the location is unknown.
     */
    public OptionalDouble metresFrom(GeoPoint point) {
        return columns.hasPoint(document)
                ? OptionalDouble.of(point.metresTo(columns.point(document)))
                : OptionalDouble.empty();
    }

    /** Returns the number of needs that the service meets. */
    public int needCount() {
        return columns.needCount(document);
    }

    /** Returns the share of the text that matches, from 0 to 1; 0 without a text or a match. */
    public float textScore() {
        return textScore;
    }

    /** Returns whether the option is in one of {@link CandidateQuery#areas}. */
    public boolean isInWatchedArea() {
        return isInWatchedArea;
    }

    /** Returns how many of the query's codes the option meets. */
    public int matchedNeedCount() {
        return matchedNeedCount;
    }

    /** Returns one of the codes it meets, as an index into {@link CandidateQuery#codes}. */
    public int matchedNeed(int index) {
        return matchedNeeds[index];
    }

    /** Returns whether the option is known to meet a preference. */
    public boolean meets(ServicePreference wish) {
        return ranks[wish.ordinal()] != NO_RANK;
    }

    /** Returns whether the option is known to meet the first choice of a preference. */
    public boolean meetsFirst(ServicePreference wish) {
        return ranks[wish.ordinal()] == 0;
    }

    void setSegment(OptionColumns segment) {
        columns = segment;
    }

    /** Moves to another document of the segment and clears what was recorded about the previous one. */
    void setDocument(int toDocument, float withTextScore) {
        document = toDocument;
        textScore = withTextScore;
        matchedNeedCount = 0;
        isInWatchedArea = false;
        Arrays.fill(ranks, NO_RANK);
    }

    int firstToken() {
        return columns.firstToken(document);
    }

    int endOfTokens() {
        return columns.endOfTokens(document);
    }

    int token(int position) {
        return columns.token(position);
    }

    void addMatchedNeed(int position) {
        if (matchedNeedCount == matchedNeeds.length) {
            matchedNeeds = Arrays.copyOf(matchedNeeds, 2 * matchedNeedCount);
        }
        matchedNeeds[matchedNeedCount++] = position;
    }

    void setInWatchedArea() {
        isInWatchedArea = true;
    }

    void addRank(ServicePreference wish, int rank) {
        int previous = ranks[wish.ordinal()];
        ranks[wish.ordinal()] = previous == NO_RANK ? rank : Math.min(previous, rank);
    }
}
