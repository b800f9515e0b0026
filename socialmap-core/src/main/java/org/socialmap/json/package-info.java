/** The JSON of the HTTP API, for programs that embed the map and serve clients themselves. */
@NullMarked
package org.socialmap.json;

import org.jspecify.annotations.NullMarked;
