/**
 * The events that a map reports to the program that embeds it, for metrics and caches. An event contains nothing about
 * a person.
 */
@NullMarked
package org.socialmap.event;

import org.jspecify.annotations.NullMarked;
