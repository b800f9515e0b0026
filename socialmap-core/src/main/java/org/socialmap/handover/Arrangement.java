package org.socialmap.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.capacity.HoldCode;

/**
 * What a hand-over arranges between its sender and its receiver, apart from the facts about the client. Immutable; like
 * the sheet, it is not stored, and {@code toString} reveals nothing of it.
 *
 * @param sender who sends it
 * @param requested what the receiver is asked to do, each once, in the order of the enum; empty if that was not said
 * @param note what else there is to say, in the sender's words
 * @param companion who goes along; empty if that was not said
 * @param holdCode the code of a bed that is held for the client
 * @param consent who consented to it, how and when
 * @param validUntil the last day on which the receiver may use the sheet, not before the day of the consent
 */
public record Arrangement(
        Sender sender,
        List<RequestedAction> requested,
        Optional<String> note,
        Optional<Companion> companion,
        Optional<HoldCode> holdCode,
        Optional<Consent> consent,
        LocalDate validUntil) {
    /**
     * How many days a sheet is valid unless its sender says otherwise: a week includes working days of any receiver, so
     * there is time for a first answer, and after a week what is on the sheet may no longer be true or wanted.
     */
    public static final int VALID_DAYS = 7;

    /** The longest note, in UTF-16 units: the sheet is one page. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    /** @throws IllegalArgumentException if it would end before the consent begins */
    public Arrangement {
        requested = requested.stream().distinct().sorted().toList();
        if (consent.filter(given -> validUntil.isBefore(given.day())).isPresent()) {
            throw new IllegalArgumentException("valid until a day before the consent");
        }
    }

    /**
     * Returns a builder of an arrangement that says nothing, and is valid for {@link #VALID_DAYS} days.
     *
     * @param day the day on which the sheet is made
     */
    public static Builder builder(LocalDate day) {
        return new Builder(day.plusDays(VALID_DAYS));
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "Arrangement";
    }

    /** Builds an arrangement. Not safe for use by many threads. */
    public static final class Builder {
        private Sender sender = Sender.UNKNOWN;
        private List<RequestedAction> requested = List.of();
        private Optional<String> note = Optional.empty();
        private Optional<Companion> companion = Optional.empty();
        private Optional<HoldCode> holdCode = Optional.empty();
        private Optional<Consent> consent = Optional.empty();
        private LocalDate validUntil;

        private Builder(LocalDate validUntil) {
            this.validUntil = validUntil;
        }

        /** Who sends it; unknown by default. */
        public Builder sender(Sender sender) {
            this.sender = Objects.requireNonNull(sender, "sender");
            return this;
        }

        /** What the receiver is asked to do; nothing in particular by default. */
        public Builder requested(Collection<RequestedAction> requested) {
            this.requested = List.copyOf(requested);
            return this;
        }

        /** What else there is to say, in the sender's words; nothing by default. */
        public Builder note(String note) {
            this.note = Optional.of(Objects.requireNonNull(note, "note"));
            return this;
        }

        /** Who goes along; not said by default. */
        public Builder companion(Companion companion) {
            this.companion = Optional.of(Objects.requireNonNull(companion, "companion"));
            return this;
        }

        /** The code of a bed that is held for the client; none by default. */
        public Builder holdCode(HoldCode holdCode) {
            this.holdCode = Optional.of(Objects.requireNonNull(holdCode, "holdCode"));
            return this;
        }

        /** Who consented, how and when; not recorded by default. */
        public Builder consent(Consent consent) {
            this.consent = Optional.of(Objects.requireNonNull(consent, "consent"));
            return this;
        }

        /** The last day on which the receiver may use the sheet. */
        public Builder validUntil(LocalDate validUntil) {
            this.validUntil = Objects.requireNonNull(validUntil, "validUntil");
            return this;
        }

        /**
         * Returns the arrangement.
         *
         * @throws IllegalArgumentException if it would end before the consent begins
         */
        public Arrangement build() {
            return new Arrangement(sender, requested, note, companion, holdCode, consent, validUntil);
        }
    }
}
