package org.socialmap.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks or changes something, and what that one may do: the one place that decides it.
 *
 * @param id what audit rows name: the id of a key, never a person
 * @param organization the organization to which a professional or provider belongs
 */
public record Actor(String id, Role role, Optional<UUID> organization) {
    /** Somebody of whom nothing is known. */
    public static final Actor ANYBODY = new Actor("anybody", Role.ANYBODY, Optional.empty());

    /** The program that embeds the map. */
    public static final Actor EMBEDDER = new Actor("embedder", Role.ADMIN, Optional.empty());

    /** What this one gets to see. */
    public Audience audience() {
        return role.audience();
    }

    /** Whether this one may change the records of an organization. */
    public boolean mayEdit(UUID organizationId) {
        return mayEditEverything() || isProviderOf(organizationId);
    }

    /** Whether this one may change every record, whosever it is. */
    public boolean mayEditEverything() {
        return role == Role.ADMIN || role == Role.EDITOR;
    }

    /** Whether there is anything that this one may change. */
    public boolean mayEditSomething() {
        return mayEditEverything() || role == Role.PROVIDER;
    }

    /** Whether this one may report the capacity of an organization. */
    public boolean mayReport(UUID organizationId) {
        return role == Role.ADMIN || isProviderOf(organizationId);
    }

    /** Whether this one may hold places. */
    public boolean mayHold() {
        return role == Role.ADMIN || role == Role.PROFESSIONAL || role == Role.PROVIDER;
    }

    /**
     * Whether this one may read, confirm and release a hold.
     *
     * @param provider the organization whose place is held
     * @param holder the organization that holds it; empty for an administrator
     */
    public boolean mayUse(UUID provider, Optional<UUID> holder) {
        return role == Role.ADMIN
                || isProviderOf(provider)
                || mayHold() && holder.isPresent() && holder.equals(organization);
    }

    /** Whether this one may follow everything that changes. */
    public boolean mayFollow() {
        return role == Role.ADMIN || role == Role.EDITOR;
    }

    /** Whether this one may make keys and take them back. */
    public boolean mayManageKeys() {
        return role == Role.ADMIN;
    }

    private boolean isProviderOf(UUID organizationId) {
        return role == Role.PROVIDER && organization.equals(Optional.of(organizationId));
    }
}
