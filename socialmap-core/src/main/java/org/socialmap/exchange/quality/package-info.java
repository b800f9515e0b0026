/** The defects in a map and what in it is unreliable: {@link org.socialmap.exchange.quality.QualityReport}. */
package org.socialmap.exchange.quality;
