/**
 * Points and the graph of places. Start at {@link org.socialmap.place.PlaceGraph}.
 *
 * <p>A place is the set of its leaves, so that rules can use partial knowledge such as "lives somewhere in the
 * province".
 */
@NullMarked
package org.socialmap.place;

import org.jspecify.annotations.NullMarked;
