/** The defects in a map and what in it is unreliable: {@link org.socialmap.quality.QualityReport}. */
package org.socialmap.quality;
