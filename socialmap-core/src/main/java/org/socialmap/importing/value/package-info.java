/** Parsers of single values in the formats that directories use. */
@NullMarked
package org.socialmap.importing.value;

import org.jspecify.annotations.NullMarked;
