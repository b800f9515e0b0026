/**
 * What a map reports to the program that embeds it, for metrics and for caches. Nothing about a person is in an event.
 */
package org.socialmap.event;
