package org.socialmap.store;

/**
 * A state that a record has or had.
 *
 * @param change the change that led to it
 * @param by the id of the caller who made the change: a key, never a person
 */
public record RecordVersion(VersionedChange change, String by) {}
