/**
 * What a map reports to the program that embeds it, for metrics and for caches. Nothing about a person is in an event.
 */
@NullMarked
package org.socialmap.event;

import org.jspecify.annotations.NullMarked;
