/** Conversion of the records of a source to HSDS 3.1. */
@NullMarked
package org.socialmap.importing.normalize;

import org.jspecify.annotations.NullMarked;
