/** Export of points to other maps: GeoJSON (RFC 7946). */
package org.socialmap.exchange.geo;
