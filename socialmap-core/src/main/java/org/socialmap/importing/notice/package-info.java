/** Collects the notices of an import for all of its steps. */
@NullMarked
package org.socialmap.importing.notice;

import org.jspecify.annotations.NullMarked;
