/**
 * User-facing text per language, with a defined fallback. Start at {@link org.socialmap.language.Text} for the texts of
 * a data set and at {@link org.socialmap.language.Messages} for the program's own. Uses no other package.
 */
@NullMarked
package org.socialmap.language;

import org.jspecify.annotations.NullMarked;
