package org.socialmap.http.throttle;

import java.time.Duration;

/**
 * How often an action is allowed.
 *
 * @param burst how many actions are allowed at once
 * @param interval the time after which one more action is allowed
 */
public record Rate(int burst, Duration interval) {}
