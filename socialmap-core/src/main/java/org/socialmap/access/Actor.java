package org.socialmap.access;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller of an operation, with the role that decides what the caller may do. This class makes all decisions about
 * rights.
 *
 * @param id the name in the audit: the id of a key, never the name of a person
 * @param role the role, which decides what the caller may do
 * @param organization the id of the organization that a professional or provider belongs to
 */
public record Actor(String id, Role role, Optional<UUID> organization) {
    /** A caller without a key. */
    public static final Actor ANYBODY = of("anybody", Role.ANYBODY);

    /** The program that embeds the map. */
    public static final Actor EMBEDDER = of("embedder", Role.ADMIN);

    /** The caller who fills an empty map with its data set. */
    public static final Actor LOADER = of("data set", Role.EDITOR);

    /** Returns a caller that belongs to no organization. */
    public static Actor of(String id, Role role) {
        return new Actor(id, role, Optional.empty());
    }

    /** Returns a caller that belongs to an organization. */
    public static Actor of(String id, Role role, UUID organization) {
        return new Actor(id, role, Optional.of(organization));
    }

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
     * Returns whether this caller may read, confirm and release a hold made by an administrator.
     *
     * @param provider the organization whose bed is held
     */
    public boolean mayUseHold(UUID provider) {
        return role == Role.ADMIN || isProviderOf(provider);
    }

    /**
     * Returns whether this caller may read, confirm and release a hold of an organization.
     *
     * @param provider the organization whose bed is held
     * @param holder the organization that holds it
     */
    public boolean mayUseHold(UUID provider, UUID holder) {
        return mayUseHold(provider) || mayHold() && organization.equals(Optional.of(holder));
    }

    /** Returns whether this caller may note, as a caseworker, what is not right about a service. */
    public boolean mayNote() {
        return role == Role.ADMIN || role == Role.PROFESSIONAL;
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
