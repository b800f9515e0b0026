/**
 * The JSON of rules, facts, profiles, vocabulary and records. Each reader continues after a fault and collects
 * {@link org.socialmap.error.Problem}s with their positions. No problem repeats a value of a profile.
 */
@NullMarked
package org.socialmap.notation;

import org.jspecify.annotations.NullMarked;
