/** Who may see and do what. Uses no other package. */
@NullMarked
package org.socialmap.access;

import org.jspecify.annotations.NullMarked;
