/** The health of a map: its indexes, its store and the thread that follows the store. */
@NullMarked
package org.socialmap.health;

import org.jspecify.annotations.NullMarked;
