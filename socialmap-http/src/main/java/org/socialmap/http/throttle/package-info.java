/** How often somebody may be wrong: a bounded table in memory that knows nobody, and the limits. */
package org.socialmap.http.throttle;
