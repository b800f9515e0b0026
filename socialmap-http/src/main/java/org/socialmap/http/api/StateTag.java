package org.socialmap.http.api;

import org.socialmap.SocialMap;

/**
 * Identifies the state of the map behind a response, for responses too long to hash. Read the tag before the response
 * starts, so that a response is never older than its tag. The tag changes with each start, since texts come from
 * files. Safe for use by many threads.
 */
public final class StateTag {
    /**
     * Freshness declines without any change. A quarter of an hour is precise enough, and midnight falls on one in
     * every time zone.
     */
    private static final long QUARTER_HOUR_MILLIS = 15 * 60 * 1_000;

    private final SocialMap map;
    private final String start;

    public StateTag(SocialMap map) {
        this.map = map;
        this.start = Long.toHexString(map.clock().millis());
    }

    /** Returns the current state: a text that differs whenever the same request may have a different response. */
    public String now() {
        return start + "-" + map.stateTag() + "-" + map.clock().millis() / QUARTER_HOUR_MILLIS;
    }
}
