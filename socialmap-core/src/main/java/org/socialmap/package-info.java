/** The entry point of the library, {@link org.socialmap.SocialMap}. It connects the packages and decides nothing. */
@NullMarked
package org.socialmap;

import org.jspecify.annotations.NullMarked;
