package org.socialmap.match;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.Board;
import org.socialmap.capacity.Room;
import org.socialmap.catalog.LendingTerms;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;
import org.socialmap.search.Numbering;

/**
 * Chooses the unit of an option to which somebody should go. What the board says of a unit is read at most once, so that an
 * answer is of one piece. For one match on one thread.
 */
final class Rooms {
    private final Numbering<Unit> units;
    private final Board board;
    private final LendingTerms lending;
    private final Instant now;
    private final Instant moment;
    private final int places;
    private final boolean required;
    private final Availability[] known;

    private int position;
    private Decision decision;
    private Standing standing;
    private Room room;

    /** @param now the moment at which the board is read; the profile may ask about another */
    Rooms(Numbering<Unit> units, Board board, LendingTerms lending, Instant now, NeedProfile profile) {
        this.units = units;
        this.board = board;
        this.lending = lending;
        this.now = now;
        this.moment = profile.at().orElse(now);
        this.places = profile.beds();
        this.required = profile.required().contains(Wish.CAPACITY);
        this.known = new Availability[units.size()];
    }

    /**
     * Chooses the unit with the best standing and, among those, the most certain room; of those that are as good the one
     * with the best standing by its rules, and of those the first.
     * Where room is required, a unit that is certainly full is out of the question, and one of which that is not known is
     * at most to ask.
     *
     * @param byRules what the option's rules come to
     * @return whether there is any; if not, somebody may come but for the room
     */
    boolean choose(Candidate candidate, Decision byRules) {
        become(0, byRules, byRules.standing(), Room.UNSURE);
        if (byRules.units().isEmpty()) {
            return true;
        }
        boolean found = false;
        boolean full = false;
        for (int i = 0; i < byRules.units().size(); i++) {
            Decision unit = byRules.units().get(i);
            Room ofUnit = availability(candidate.unit(i)).vacancyFor(places);
            boolean counts = required && unit.standing() != Standing.CLOSED;
            if (counts && ofUnit == Room.FULL) {
                full = true;
                continue;
            }
            Standing withRoom =
                    counts && ofUnit == Room.UNSURE ? unit.standing().atMost(Standing.ASK) : unit.standing();
            if (!found || isBetter(withRoom, ofUnit, unit)) {
                become(i, unit, withRoom, ofUnit);
                found = true;
            }
        }
        return !full || found && standing != Standing.CLOSED;
    }

    /** Its position among the option's units; 0 if it has none. */
    int position() {
        return position;
    }

    /** What the rules of the chosen unit come to. */
    Decision decision() {
        return decision;
    }

    /** How the option stands with the chosen unit. */
    Standing standing() {
        return standing;
    }

    /** Whether there is room in it. */
    Room room() {
        return room;
    }

    /** What is known of each unit of an option. */
    List<Availability> availabilities(Candidate candidate, Decision byRules) {
        return IntStream.range(0, byRules.units().size())
                .mapToObj(i -> availability(candidate.unit(i)))
                .toList();
    }

    private void become(int chosen, Decision ofChosen, Standing standsAs, Room ofUnit) {
        position = chosen;
        decision = ofChosen;
        standing = standsAs;
        room = ofUnit;
    }

    private boolean isBetter(Standing otherStanding, Room otherRoom, Decision otherDecision) {
        if (otherStanding != standing) {
            return otherStanding.compareTo(standing) < 0;
        }
        return otherRoom != room
                ? otherRoom.compareTo(room) < 0
                : otherDecision.standing().compareTo(decision.standing()) < 0;
    }

    private Availability availability(int number) {
        if (known[number] == null) {
            Unit unit = units.get(number);
            known[number] = Availability.of(board.level(unit.id()), lending.freshnessOf(unit), now, moment);
        }
        return known[number];
    }
}
