package org.socialmap.http.throttle;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param burst how often at once
 * @param interval after how long it may be done once more
 */
public record Rate(int burst, Duration interval) {}
