/** Export of activities to other calendars: iCalendar (RFC 5545). */
package org.socialmap.exchange.calendar;
