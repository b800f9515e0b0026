/**
 * The results of a search: facets and suggestions. The packages below this one make them with Lucene: {@code index}
 * writes and reads the documents of options, {@code query} finds candidates for a profile, and {@code suggest}
 * completes what a person types.
 */
@NullMarked
package org.socialmap.search;

import org.jspecify.annotations.NullMarked;
