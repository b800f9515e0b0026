/** The Lucene documents, fields and columns of an index. */
@NullMarked
package org.socialmap.search.index;

import org.jspecify.annotations.NullMarked;
