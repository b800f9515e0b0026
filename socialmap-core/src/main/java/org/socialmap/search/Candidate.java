package org.socialmap.search;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.UUID;
import org.socialmap.need.Wish;
import org.socialmap.place.GeoPoint;

/**
 * One option that the index proposes, with what is needed to decide and rank it. It is what it is only until the next one
 * comes: a search goes through many of them without making an object of each. For one thread.
 */
public final class Candidate {
    private static final int NOT_MET = -1;

    private OptionColumns columns;
    private int document;
    private float textScore;
    private boolean inWatchedArea;
    private int needs;
    private int[] need = new int[4];
    private final int[] ranks = new int[Wish.values().length];

    Candidate() {}

    /** The option's id. */
    public UUID id() {
        return columns.id(document);
    }

    /** The number of its rules in {@link RuleTable#rules}. */
    public int rules() {
        return columns.rules(document);
    }

    /** The number of its schedules in {@link SearchSnapshot#hours}. */
    public int hours() {
        return columns.hours(document);
    }

    /** The number of one of its units in {@link SearchSnapshot#units}, in the order of {@link OptionRules#units}. */
    public int unit(int position) {
        return columns.unit(document, position);
    }

    /** Whether the service is given at present. */
    public boolean isOffered() {
        return columns.isOffered(document);
    }

    /** Whether the organization also inspects or registers. */
    public boolean inspects() {
        return columns.inspects(document);
    }

    /** Whether the record itself is in doubt. */
    public boolean isDoubtful() {
        return columns.isDoubtful(document);
    }

    /** Whether an epoch day lies after its last day. */
    public boolean hasEndedBy(long epochDay) {
        return epochDay > columns.knownEndDay(document);
    }

    /** Whether an epoch day lies after its last day as it was planned. */
    public boolean isPlannedToHaveEndedBy(long epochDay) {
        return epochDay > columns.plannedEndDay(document);
    }

    /** How far it is from a point, in metres, as exactly as the map may know; empty if it is not known where it is. */
    public OptionalDouble metresFrom(GeoPoint point) {
        return columns.hasPoint(document)
                ? OptionalDouble.of(point.metresTo(columns.point(document)))
                : OptionalDouble.empty();
    }

    /** For how many needs it is in all. */
    public int purposes() {
        return columns.purposes(document);
    }

    /** The part of what was said that its words have, 0 to 1; 0 if no words were given or none matches. */
    public float textScore() {
        return textScore;
    }

    /** Whether it lies in an area that was watched for. */
    public boolean isInWatchedArea() {
        return inWatchedArea;
    }

    /** How many of the query's codes it answers. */
    public int needs() {
        return needs;
    }

    /** One of the codes it answers, as its position among {@link CandidateQuery#codes}. */
    public int need(int number) {
        return need[number];
    }

    /** Whether it certainly has something of what is wished. */
    public boolean meets(Wish wish) {
        return ranks[wish.ordinal()] != NOT_MET;
    }

    /** Whether it certainly has just what is wished first. */
    public boolean meetsFirst(Wish wish) {
        return ranks[wish.ordinal()] == 0;
    }

    void enter(OptionColumns segment) {
        columns = segment;
    }

    /** Becomes another document of the segment, of which nothing was looked at yet. */
    void move(int toDocument, float withTextScore) {
        document = toDocument;
        textScore = withTextScore;
        needs = 0;
        inWatchedArea = false;
        Arrays.fill(ranks, NOT_MET);
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

    void answers(int position) {
        if (needs == need.length) {
            need = Arrays.copyOf(need, 2 * needs);
        }
        need[needs++] = position;
    }

    void liesInWatchedArea() {
        inWatchedArea = true;
    }

    void has(Wish wish, int rank) {
        int before = ranks[wish.ordinal()];
        ranks[wish.ordinal()] = before == NOT_MET ? rank : Math.min(before, rank);
    }
}
