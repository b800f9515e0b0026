/** Export of activities to other calendars: iCalendar (RFC 5545). */
@NullMarked
package org.socialmap.exchange.calendar;

import org.jspecify.annotations.NullMarked;
