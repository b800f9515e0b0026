/** Widens a question to which nothing open was found. */
@NullMarked
package org.socialmap.match.relax;

import org.jspecify.annotations.NullMarked;
