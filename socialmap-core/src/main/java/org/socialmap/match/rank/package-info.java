/** Decides and scores the candidates that the index proposes, and keeps the best. */
package org.socialmap.match.rank;
