/** The commands of the program. */
@NullMarked
package org.socialmap.http.cli;

import org.jspecify.annotations.NullMarked;
