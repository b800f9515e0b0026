/**
 * The hand-over sheet: exactly what a client agreed to share with one named receiver, and what is arranged between its
 * sender and that receiver. Nothing is stored.
 */
@NullMarked
package org.socialmap.handover;

import org.jspecify.annotations.NullMarked;
