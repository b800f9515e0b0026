package org.socialmap.handover;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The consent to a hand-over: it covers what is on the sheet, and nothing else. Names nobody.
 *
 * @param giver who consented
 * @param form how; empty if that was not recorded, as when clients make the sheet themselves
 * @param day when
 */
public record Consent(Giver giver, Optional<Form> form, LocalDate day) {
    /** Who consents. */
    public enum Giver {
        CLIENT,
        /** Somebody who decides for the client by law, such as a parent or a guardian. */
        REPRESENTATIVE
    }

    /** How somebody consents. */
    public enum Form {
        SPOKEN,
        WRITTEN
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "Consent";
    }
}
