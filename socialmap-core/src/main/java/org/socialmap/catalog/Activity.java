package org.socialmap.catalog;

import java.time.Instant;
import org.socialmap.language.Text;

/**
 * One occurrence of something that a service organizes on a date, such as a lunch or a session of a course.
 *
 * @param offer the service that organizes it, and the location
 * @param name its user-facing name
 * @param starts when it begins
 * @param ends when it ends
 */
public record Activity(Offer offer, Text name, Instant starts, Instant ends) {}
