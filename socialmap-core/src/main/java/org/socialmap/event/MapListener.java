package org.socialmap.event;

/**
 * Receives the events of a map. An exception that it throws is logged as a warning, without its message, and changes
 * nothing else.
 */
public interface MapListener {
    /**
     * Receives the end of a match, on the thread of that match: several threads may call at once, and each match takes as
     * long as its listeners.
     */
    default void matched(MatchEvent event) {}

    /**
     * Receives a change of records or capacity, made by this map or by another on the same store. The answers of this
     * map include it. Calls come one after the other on a thread of their own; several changes may come as one call,
     * and {@code SocialMap.changes} returns them one by one.
     *
     * @param revision the revision of the map's answers; it is lower than before if the store was restored from a backup
     */
    default void changed(long revision) {}
}
