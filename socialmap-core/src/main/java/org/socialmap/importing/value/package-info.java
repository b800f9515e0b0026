/**
 * What the steps of an import pass on: rows and records of a source, with their positions and notes. And parsers of single
 * values in the formats that directories use, such as {@link org.socialmap.importing.value.LooseValueParser}; they give no
 * notices.
 */
@NullMarked
package org.socialmap.importing.value;

import org.jspecify.annotations.NullMarked;
