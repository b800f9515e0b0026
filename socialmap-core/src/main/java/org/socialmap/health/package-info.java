/** How a map is doing: its index, its store and the thread that follows it. */
@NullMarked
package org.socialmap.health;

import org.jspecify.annotations.NullMarked;
