/**
 * JSON of rules, facts, profiles, vocabulary and records: the only package in which Jackson meets the domain. Each
 * reader continues after a fault and collects {@link org.socialmap.error.Problem}s with their positions; no problem
 * repeats a value of a profile. Uses {@code capacity} and the packages below it.
 */
@NullMarked
package org.socialmap.notation;

import org.jspecify.annotations.NullMarked;
