/** The entry point of the library, {@link org.socialmap.SocialMap}, and the operations of a map. */
@NullMarked
package org.socialmap;

import org.jspecify.annotations.NullMarked;
