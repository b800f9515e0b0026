/** Dates for the calendars of other programs: iCalendar (RFC 5545). */
package org.socialmap.exchange.calendar;
