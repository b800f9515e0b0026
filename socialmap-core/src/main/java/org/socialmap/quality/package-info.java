/** The defects in a map and what in it is unreliable: {@link org.socialmap.quality.QualityReport}. */
@NullMarked
package org.socialmap.quality;

import org.jspecify.annotations.NullMarked;
