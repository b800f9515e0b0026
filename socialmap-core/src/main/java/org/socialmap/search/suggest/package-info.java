/** Completes what a person types with the names of needs, services and organizations. */
@NullMarked
package org.socialmap.search.suggest;

import org.jspecify.annotations.NullMarked;
