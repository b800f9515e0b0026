/**
 * The entry point of the library, {@link org.socialmap.SocialMap}, and the operations of a map.
 *
 * <p>In all packages, parameters and results are never {@code null} unless they are annotated as nullable. A value that
 * may be absent is an {@code Optional}.
 */
@NullMarked
package org.socialmap;

import org.jspecify.annotations.NullMarked;
