/** Readers of the files of a source, row by row. */
@NullMarked
package org.socialmap.importing.read;

import org.jspecify.annotations.NullMarked;
