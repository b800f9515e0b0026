/** Folders and files that only the user running the program can read. */
@NullMarked
package org.socialmap.files;

import org.jspecify.annotations.NullMarked;
