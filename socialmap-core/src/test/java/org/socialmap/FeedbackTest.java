package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.access.Role;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Service;

/** Remarks: who may say, read and remove them, how long they are shown, and that they change no match. */
class FeedbackTest {
    private static final DataSet CITY = ProjectDataSets.read("example-city");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final Service SERVICE = CITY.catalog().services().iterator().next();
    private static final Claim CLOSED = Claim.of(RemarkKind.CLOSED);
    private static final Actor CASEWORKER = Actor.of("a key", Role.PROFESSIONAL, new UUID(4, 2));
    private static final Actor EDITOR = Actor.of("an editor", Role.EDITOR);

    private static Optional<Note> called(LocalDate day) {
        return Optional.of(new Note(Note.Source.CALLED, day));
    }

    private static SocialMap map() {
        return SocialMap.builder(CITY)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .matchTimeout(Duration.ofMinutes(1))
                .open();
    }

    @Test
    void aNoteIsShownAndWhatAnybodySaysIsNot() {
        try (SocialMap map = map()) {
            map.feedback(Actor.ANYBODY).add(SERVICE.id(), CLOSED, Optional.empty());
            assertThat(map.feedback(Actor.ANYBODY).notes(SERVICE.id())).isEmpty();
            map.feedback(CASEWORKER).add(SERVICE.id(), CLOSED, called(TODAY.minusDays(1)));
            assertThat(map.feedback(Actor.ANYBODY).notes(SERVICE.id()))
                    .extracting(Remark::note)
                    .containsExactly(called(TODAY.minusDays(1)));

            List<Remark> queue = map.feedback(EDITOR).queue();
            assertThat(queue).hasSize(2);
            queue.forEach(remark -> map.feedback(EDITOR).remove(remark.id()));
            assertThat(map.feedback(Actor.ANYBODY).notes(SERVICE.id())).isEmpty();
            assertThatThrownBy(
                            () -> map.feedback(EDITOR).remove(queue.getFirst().id()))
                    .isInstanceOf(NoSuchRecordException.class);
        }
    }

    @Test
    void noRemarkChangesAMatch() {
        try (SocialMap map = map()) {
            NeedProfile profile = NeedProfile.builder(Facts.none(CITY.vocabulary()))
                    .needs(SERVICE.needs().getFirst())
                    .limit(50)
                    .build();
            List<MatchResult> before = List.of(map.match(profile), map.match(profile, Audience.PROFESSIONAL));
            for (Service service : CITY.catalog().services()) {
                for (RemarkKind kind : RemarkKind.values()) {
                    Claim claim = new Claim(
                            kind,
                            kind.isAboutPeople()
                                    ? Optional.of(People.all(CITY.vocabulary()).getFirst())
                                    : Optional.empty());
                    map.feedback(CASEWORKER).add(service.id(), claim, called(TODAY));
                }
            }
            assertThat(List.of(map.match(profile), map.match(profile, Audience.PROFESSIONAL)))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void rightsAndChoicesAreChecked() {
        try (SocialMap map = map()) {
            UUID id = SERVICE.id();
            for (Actor actor : List.of(Actor.ANYBODY, EDITOR, Actor.of("p", Role.PROVIDER, SERVICE.organizationId()))) {
                assertThatThrownBy(() -> map.feedback(actor).add(id, CLOSED, called(TODAY)))
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> map.feedback(CASEWORKER).queue()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> map.feedback(CASEWORKER).add(new UUID(0, 0), CLOSED, Optional.empty()))
                    .isInstanceOf(NoSuchRecordException.class);
            for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusDays(Note.MAX_DAYS_AGO + 1))) {
                assertThatThrownBy(() -> map.feedback(CASEWORKER).add(id, CLOSED, called(day)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (People people : List.of(new People("gender", "a name"), new People("a name", "man"))) {
                assertThatThrownBy(() -> map.feedback(CASEWORKER)
                                .add(id, new Claim(RemarkKind.DOES_TAKE, Optional.of(people)), Optional.empty()))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> Claim.of(RemarkKind.DOES_TAKE)).isInstanceOf(IllegalArgumentException.class);
            assertThat(map.feedback(EDITOR).queue()).isEmpty();
        }
    }

    @Test
    void aProviderSeesOnlyRemarksAboutItsOwnServices() {
        try (SocialMap map = map()) {
            CITY.catalog()
                    .services()
                    .forEach(service -> map.feedback(CASEWORKER).add(service.id(), CLOSED, Optional.empty()));
            Actor provider = Actor.of("p", Role.PROVIDER, SERVICE.organizationId());
            assertThat(map.feedback(provider).queue())
                    .isNotEmpty()
                    .allMatch(remark -> CITY.catalog()
                            .findService(remark.serviceId())
                            .orElseThrow()
                            .organizationId()
                            .equals(SERVICE.organizationId()))
                    .hasSizeLessThan(map.feedback(EDITOR).queue().size());
        }
    }
}
