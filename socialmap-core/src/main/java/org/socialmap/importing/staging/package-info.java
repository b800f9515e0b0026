/** Holds the records of a source on disk until all of them are read, and assembles them. */
@NullMarked
package org.socialmap.importing.staging;

import org.jspecify.annotations.NullMarked;
