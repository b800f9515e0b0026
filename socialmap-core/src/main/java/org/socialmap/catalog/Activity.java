package org.socialmap.catalog;

import java.time.Instant;
import org.socialmap.language.Text;

/**
 * Something that takes place once: a lunch, an evening, one session of a course.
 *
 * @param offer who gives it, and where
 * @param name what it is
 * @param starts when it begins
 * @param ends when it ends
 */
public record Activity(Offer offer, Text name, Instant starts, Instant ends) {}
