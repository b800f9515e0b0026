/**
 * Recall with Lucene: which options could answer a profile, and how well the words match. Its door is
 * {@link org.socialmap.search.SearchIndex}. It proposes and never decides; it uses {@code notation} and what lies below.
 */
package org.socialmap.search;
