/** The hand-over sheet: exactly what a client agreed to share with one named receiver. Nothing is stored. */
@NullMarked
package org.socialmap.handover;

import org.jspecify.annotations.NullMarked;
