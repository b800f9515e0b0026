/** Finds the options of one audience with Lucene. */
@NullMarked
package org.socialmap.search.query;

import org.jspecify.annotations.NullMarked;
