package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.RecordRevision;
import org.socialmap.catalog.VersionException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.record.Organization;

/** Undoing changes, against a plain reading of the rule on random changes of one record. */
class UndoTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");
    private static final Organization FIRST =
            UTRECHT.catalog().organizations().iterator().next();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** The three fields that the test changes. */
    private record Fields(String name, Optional<String> email, Optional<String> website) {
        static Fields of(Organization organization) {
            return new Fields(organization.name(), organization.email(), organization.website());
        }

        Organization applied(Organization to) {
            Organization.Builder changed = to.toBuilder().name(name);
            email.ifPresentOrElse(changed::email, changed::withoutEmail);
            website.ifPresentOrElse(changed::website, changed::withoutWebsite);
            return changed.build();
        }
    }

    /** Puts back each field that one change made different; empty if a later one made it different again. */
    private static Optional<Fields> expected(Fields before, Fields after, Fields now) {
        boolean clashes = clashes(before.name(), after.name(), now.name())
                || clashes(before.email(), after.email(), now.email())
                || clashes(before.website(), after.website(), now.website());
        return clashes
                ? Optional.empty()
                : Optional.of(new Fields(
                        before.name().equals(after.name()) ? now.name() : before.name(),
                        before.email().equals(after.email()) ? now.email() : before.email(),
                        before.website().equals(after.website()) ? now.website() : before.website()));
    }

    private static boolean clashes(Object before, Object after, Object now) {
        return !before.equals(after) && !now.equals(after) && !now.equals(before);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void undoPutsBackOneChangeAndLeavesTheOthers(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        try (SocialMap map = SocialMap.inMemory(UTRECHT)) {
            RecordOperations desk = map.records(Actor.EMBEDDER);
            List<Fields> states = new ArrayList<>(List.of(Fields.of(FIRST)));
            for (int i = 0; i < 6; i++) {
                Organization next = changed(random, current(desk));
                desk.put(next, version(desk));
                states.add(Fields.of(next));
            }
            int undone = 1 + random.nextInt(states.size() - 1);
            Optional<Fields> expected = expected(states.get(undone - 1), states.get(undone), states.getLast());
            RecordRevision revision = desk.history(FIRST.reference()).get(states.size() - 1 - undone);
            boolean isNothing = expected.equals(Optional.of(states.getLast()));
            assertThat(revision.undoable()).isEqualTo(expected.isPresent() && !isNothing);
            long before = version(desk);
            OptionalLong version = desk.undo(FIRST.reference(), revision.version(), before);
            assertThat(version.isPresent()).isEqualTo(expected.isPresent());
            assertThat(Fields.of(current(desk))).isEqualTo(expected.orElse(states.getLast()));
            if (version.isPresent()) {
                assertThat(version.getAsLong()).isGreaterThan(before);
                assertThat(desk.history(FIRST.reference())).hasSize(states.size() + 1);
            }
        }
    }

    private static Organization changed(Random random, Organization now) {
        Fields known = Fields.of(now);
        Fields next;
        do {
            next = new Fields(
                    random.nextBoolean() ? known.name() : "name " + random.nextInt(3),
                    random.nextBoolean() ? known.email() : some(random, "mail@example.org"),
                    random.nextBoolean() ? known.website() : some(random, "https://example.org"));
        } while (next.equals(known));
        return next.applied(now);
    }

    private static Optional<String> some(Random random, String value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value);
    }

    private static Organization current(RecordOperations desk) {
        return (Organization) desk.find(FIRST.reference()).orElseThrow().record();
    }

    private static long version(RecordOperations desk) {
        return desk.find(FIRST.reference()).orElseThrow().version();
    }

    @Example
    void onlyAnEditorOfTheRecordSeesAndUndoes() {
        try (SocialMap map = SocialMap.inMemory(UTRECHT)) {
            RecordOperations desk = map.records(Actor.EMBEDDER);
            desk.put(FIRST.toBuilder().name("changed").build(), version(desk));
            long version = version(desk);
            for (Actor stranger : List.of(
                    Actor.ANYBODY, Actor.of("p", Role.PROFESSIONAL), Actor.of("q", Role.PROVIDER, new UUID(9, 9)))) {
                RecordOperations other = map.records(stranger);
                assertThatThrownBy(() -> other.history(FIRST.reference())).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> other.undo(FIRST.reference(), version, version))
                        .isInstanceOf(AccessDeniedException.class);
            }
            RecordOperations own = map.records(Actor.of("r", Role.PROVIDER, FIRST.id()));
            assertThatThrownBy(() -> own.undo(FIRST.reference(), version, version - 1))
                    .isInstanceOf(VersionException.class);
            assertThat(own.undo(FIRST.reference(), version, version)).isPresent();
            assertThat(current(desk)).isEqualTo(FIRST);
            assertThat(own.history(FIRST.reference()).getFirst().by()).isEqualTo("r");
        }
    }
}
