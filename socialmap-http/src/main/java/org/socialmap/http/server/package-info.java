/** The web server: routes, limits and orderly shutdown. */
@NullMarked
package org.socialmap.http.server;

import org.jspecify.annotations.NullMarked;
