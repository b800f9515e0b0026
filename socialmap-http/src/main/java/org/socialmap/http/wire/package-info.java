/** The JSON bodies of responses, and problems. Independent of the web server. */
@NullMarked
package org.socialmap.http.wire;

import org.jspecify.annotations.NullMarked;
