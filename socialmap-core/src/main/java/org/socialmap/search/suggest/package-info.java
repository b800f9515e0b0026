/** Suggests how typed words may go on. */
@NullMarked
package org.socialmap.search.suggest;

import org.jspecify.annotations.NullMarked;
