/** Suggests how typed words may go on. */
package org.socialmap.search.suggest;
