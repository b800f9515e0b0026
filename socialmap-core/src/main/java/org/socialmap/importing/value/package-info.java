/**
 * The rows and records that the steps of an import pass on, with their positions and notes, and parsers of single values in
 * the formats that directories use, such as {@link org.socialmap.importing.value.LooseValueParser}. The parsers give no
 * notices.
 */
@NullMarked
package org.socialmap.importing.value;

import org.jspecify.annotations.NullMarked;
