/** Decides and scores the candidates that the index proposes, and keeps the best. */
@NullMarked
package org.socialmap.match.rank;

import org.jspecify.annotations.NullMarked;
