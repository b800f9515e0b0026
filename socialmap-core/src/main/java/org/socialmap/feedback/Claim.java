package org.socialmap.feedback;

import java.util.Optional;

/**
 * What a remark says about a service, in fixed choices: there is no place for words about anybody.
 *
 * @param kind what is not right
 * @param people whom it takes, or does not; empty for other kinds
 */
public record Claim(RemarkKind kind, Optional<People> people) {
    /** @throws IllegalArgumentException if people are missing, or given though the kind is not about people */
    public Claim {
        if (kind.isAboutPeople() != people.isPresent()) {
            throw new IllegalArgumentException("people belong to remarks about whom a service takes");
        }
    }

    /** Returns a claim that is not about people. */
    public static Claim of(RemarkKind kind) {
        return new Claim(kind, Optional.empty());
    }
}
