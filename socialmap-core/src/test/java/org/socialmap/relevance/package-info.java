/**
 * Measures whether people find what they mean: judged queries, search engines, figures. The judging guideline is
 * beside the judgements, in {@code src/test/resources/relevance}.
 */
package org.socialmap.relevance;
