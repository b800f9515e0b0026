/**
 * User-facing texts by language, with a defined fallback: {@link org.socialmap.language.Text} for the texts of a data
 * set, and {@link org.socialmap.language.Messages} for those of the program.
 */
@NullMarked
package org.socialmap.language;

import org.jspecify.annotations.NullMarked;
