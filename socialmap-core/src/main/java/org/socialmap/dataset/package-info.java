/** Data sets: their description, needs, synonyms, guidance and the policy for holds. */
@NullMarked
package org.socialmap.dataset;

import org.jspecify.annotations.NullMarked;
