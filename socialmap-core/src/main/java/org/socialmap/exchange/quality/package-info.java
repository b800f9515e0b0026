/** What a map lacks, and what in it cannot be relied on: {@link org.socialmap.exchange.quality.QualityReport}. */
package org.socialmap.exchange.quality;
