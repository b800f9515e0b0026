/**
 * Measures whether people find what they mean: judged queries, engines that answer them, figures. The guideline lies beside the
 * judgements, in {@code src/test/resources/relevance}.
 */
package org.socialmap.relevance;
