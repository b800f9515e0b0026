/** The Lucene documents, fields and columns of an index. */
package org.socialmap.search.index;
