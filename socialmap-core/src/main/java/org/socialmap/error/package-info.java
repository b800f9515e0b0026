/**
 * The root of all exceptions that a map throws for what a caller or its store did, as opposed to faults of the program, and
 * the faults in a document.
 */
@NullMarked
package org.socialmap.error;

import org.jspecify.annotations.NullMarked;
