/** Schedules, how their days repeat, and whether something is open at a moment. */
package org.socialmap.schedule;
