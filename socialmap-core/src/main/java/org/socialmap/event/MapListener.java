package org.socialmap.event;

/**
 * Receives the events of a map. If a listener throws an exception, the map logs a warning without its message and
 * continues.
 */
public interface MapListener {
    /**
     * Receives the end of a match, on the thread of that match. Several threads may call at the same time, and a match
     * does not return before its listeners do.
     */
    default void matched(MatchEvent event) {}

    /**
     * Receives a change of records or capacity, made by this map or by another map on the same store. The next match of
     * this map includes the change. Calls come one after another on a separate thread. One call may stand for several
     * changes; {@code SocialMap.changes} returns each of them. A revision can come again: a report that this map made
     * is in its answers before earlier changes of other maps are.
     *
     * @param revision the revision of the map; it is lower than before if the store was restored from a backup
     */
    default void changed(long revision) {}
}
