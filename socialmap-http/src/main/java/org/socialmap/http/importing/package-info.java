/** The imports of a server, whichever way they are asked for. */
@NullMarked
package org.socialmap.http.importing;

import org.jspecify.annotations.NullMarked;
