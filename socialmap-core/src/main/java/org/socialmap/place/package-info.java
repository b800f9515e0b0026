/**
 * Points and the graph of places. Its door is {@link org.socialmap.place.PlaceGraph}; it knows no other package.
 *
 * <p>A place is the set of its leaves, so that "lives somewhere in the province" is knowledge that rules can use.
 */
package org.socialmap.place;
