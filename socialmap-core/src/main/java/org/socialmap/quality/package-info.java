/** The defects in the records of a map. Start at {@link org.socialmap.quality.QualityReport}. */
@NullMarked
package org.socialmap.quality;

import org.jspecify.annotations.NullMarked;
