/** Finds the options of one audience with Lucene. */
package org.socialmap.search.query;
