/** Runs an import and writes its records to the map. */
@NullMarked
package org.socialmap.importing.apply;

import org.jspecify.annotations.NullMarked;
