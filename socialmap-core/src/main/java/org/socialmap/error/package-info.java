/**
 * The superclass of the exceptions of a map, and the faults that a document can have.
 */
@NullMarked
package org.socialmap.error;

import org.jspecify.annotations.NullMarked;
