/** Keeps a map running: its records in memory, the index of each audience, and the thread that follows the store. */
@NullMarked
package org.socialmap.engine;

import org.jspecify.annotations.NullMarked;
