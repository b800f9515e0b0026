/**
 * Where a request comes from, as far as that can be trusted, and the public address of the server. Independent of the
 * web framework.
 */
@NullMarked
package org.socialmap.http.origin;

import org.jspecify.annotations.NullMarked;
