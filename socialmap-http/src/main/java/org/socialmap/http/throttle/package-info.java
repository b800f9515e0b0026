/**
 * Fair use: bounded in-memory limits on wrong keys and codes that identify nobody, and fair scheduling of requests
 * between clients.
 */
@NullMarked
package org.socialmap.http.throttle;

import org.jspecify.annotations.NullMarked;
