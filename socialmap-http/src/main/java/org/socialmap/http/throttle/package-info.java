/**
 * That nobody has more than a share: how often somebody may be wrong, by a bounded table in memory that knows nobody, and turns to
 * be computed.
 */
package org.socialmap.http.throttle;
