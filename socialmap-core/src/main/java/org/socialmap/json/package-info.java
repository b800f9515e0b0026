/** The JSON of the HTTP API, for programs that embed the map and speak to their own clients. */
@NullMarked
package org.socialmap.json;

import org.jspecify.annotations.NullMarked;
