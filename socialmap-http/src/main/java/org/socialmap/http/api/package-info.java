/** The routes of the HTTP API. Each parses the request, calls the map and writes the response. */
@NullMarked
package org.socialmap.http.api;

import org.jspecify.annotations.NullMarked;
