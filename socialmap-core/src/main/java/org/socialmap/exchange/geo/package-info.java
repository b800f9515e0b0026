/** Export of points to other maps: GeoJSON (RFC 7946). */
@NullMarked
package org.socialmap.exchange.geo;

import org.jspecify.annotations.NullMarked;
