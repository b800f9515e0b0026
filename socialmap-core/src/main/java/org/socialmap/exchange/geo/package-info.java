/** Points on a map for other programs: GeoJSON (RFC 7946). */
package org.socialmap.exchange.geo;
