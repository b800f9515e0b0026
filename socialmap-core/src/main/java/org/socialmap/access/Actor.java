package org.socialmap.access;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller of an operation, with the role that decides what it may do. All decisions about rights are made here.
 *
 * @param id the name in audit rows: the id of a key, never a person
 * @param organization the organization that a professional or provider belongs to
 */
public record Actor(String id, Role role, Optional<UUID> organization) {
    /** A caller without a key. */
    public static final Actor ANYBODY = new Actor("anybody", Role.ANYBODY, Optional.empty());

    /** The program that embeds the map. */
    public static final Actor EMBEDDER = new Actor("embedder", Role.ADMIN, Optional.empty());

    /** Returns the audience of this caller. */
    public Audience audience() {
        return role.audience();
    }

    /** Returns whether this caller may change the records of an organization. */
    public boolean mayEdit(UUID organizationId) {
        return mayEditEverything() || isProviderOf(organizationId);
    }

    /** Returns whether this caller may change the records of every organization. */
    public boolean mayEditEverything() {
        return role == Role.ADMIN || role == Role.EDITOR;
    }

    /** Returns whether this caller may change any record at all. */
    public boolean mayEditSomething() {
        return mayEditEverything() || role == Role.PROVIDER;
    }

    /** Returns whether this caller may report the capacity of an organization. */
    public boolean mayReport(UUID organizationId) {
        return role == Role.ADMIN || isProviderOf(organizationId);
    }

    /** Returns whether this caller may hold beds. */
    public boolean mayHold() {
        return role == Role.ADMIN || role == Role.PROFESSIONAL || role == Role.PROVIDER;
    }

    /**
     * Returns whether this caller may read, confirm and release a hold.
     *
     * @param provider the organization whose bed is held
     * @param holder the organization that holds it; empty for an administrator
     */
    public boolean mayUseHold(UUID provider, Optional<UUID> holder) {
        return role == Role.ADMIN
                || isProviderOf(provider)
                || mayHold() && holder.isPresent() && holder.equals(organization);
    }

    /** Returns whether this caller may read the feed of all changes. */
    public boolean mayReadFeed() {
        return role == Role.ADMIN || role == Role.EDITOR;
    }

    /** Returns whether this caller may create and revoke keys. */
    public boolean mayManageKeys() {
        return role == Role.ADMIN;
    }

    private boolean isProviderOf(UUID organizationId) {
        return role == Role.PROVIDER && organization.equals(Optional.of(organizationId));
    }
}
