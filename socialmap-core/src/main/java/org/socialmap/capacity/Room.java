package org.socialmap.capacity;

/** Whether there is room for somebody, the best first. */
public enum Room {
    /** As was told just now. */
    FREE,
    /** As was told a while ago. */
    LIKELY,
    /** Nobody knows, or what was told is too old: ask. */
    UNSURE,
    /** Not now, as was told just now. */
    FULL
}
