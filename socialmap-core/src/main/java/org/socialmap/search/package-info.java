/**
 * What a search reports: facets and suggestions. The packages below make it with Lucene: {@code index} writes and reads the
 * documents of options, {@code query} finds the options that may meet a profile, and {@code suggest} completes what a
 * person types. They propose and never decide.
 */
@NullMarked
package org.socialmap.search;

import org.jspecify.annotations.NullMarked;
