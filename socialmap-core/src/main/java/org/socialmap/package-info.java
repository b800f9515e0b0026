/** The door of the library, {@link org.socialmap.SocialMap}. It wires and decides nothing. */
@NullMarked
package org.socialmap;

import org.jspecify.annotations.NullMarked;
