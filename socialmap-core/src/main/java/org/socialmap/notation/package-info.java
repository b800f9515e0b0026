/**
 * JSON of rules, facts, profiles, vocabulary and records: the one place where Jackson meets the domain. Each reader goes
 * on after a fault and collects {@link org.socialmap.notation.Problem}s that name the place; none repeats a value that
 * a caller sent. It uses {@code catalog} and what lies below.
 */
package org.socialmap.notation;
