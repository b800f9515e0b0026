package org.socialmap.http.api;

import org.socialmap.SocialMap;

/**
 * Names the state of the map that an answer is made of, for answers too long to hold. A tag is read before the answer is begun,
 * so that an answer is never older than its tag. It changes with each start, since words come from files. Safe for use by many
 * threads.
 */
final class StateTag {
    /** What is fresh grows old without any change: a quarter of an hour is near enough, and midnight is one everywhere. */
    private static final long QUARTER_OF_AN_HOUR_MILLIS = 15 * 60 * 1_000;

    private final SocialMap map;
    private final String start;

    StateTag(SocialMap map) {
        this.map = map;
        this.start = Long.toHexString(map.clock().millis());
    }

    /** The state of now: another text whenever the same question can have another answer. */
    String now() {
        return start + "-" + map.stateTag() + "-" + map.clock().millis() / QUARTER_OF_AN_HOUR_MILLIS;
    }
}
