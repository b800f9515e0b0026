/**
 * Recall with Lucene: which options may meet a profile, and how well a text matches them. The entry point is
 * {@link org.socialmap.search.query.SearchIndex}. The package proposes and never decides; it uses {@code notation} and what
 * lies below.
 */
package org.socialmap.search;
