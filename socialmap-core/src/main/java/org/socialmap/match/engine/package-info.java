/** Runs a match from the need profile to the result. */
@NullMarked
package org.socialmap.match.engine;

import org.jspecify.annotations.NullMarked;
