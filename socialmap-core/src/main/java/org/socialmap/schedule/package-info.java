/** Schedules, how their days repeat, and whether something is open at a moment. */
@NullMarked
package org.socialmap.schedule;

import org.jspecify.annotations.NullMarked;
