/** Says why an option stands where it stands, what to ask, and how to reach it. */
@NullMarked
package org.socialmap.match.explain;

import org.jspecify.annotations.NullMarked;
