/** Schedules, the recurrence of their days, and the opening state at a moment. */
@NullMarked
package org.socialmap.schedule;

import org.jspecify.annotations.NullMarked;
