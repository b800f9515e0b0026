/** Authentication: the actor of a request. */
@NullMarked
package org.socialmap.http.authentication;

import org.jspecify.annotations.NullMarked;
