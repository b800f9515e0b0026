/** Callers, their keys, and what they may see and do. */
@NullMarked
package org.socialmap.access;

import org.jspecify.annotations.NullMarked;
