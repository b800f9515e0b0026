/** The settings of the program, from the command line, the environment and a file. */
@NullMarked
package org.socialmap.http.settings;

import org.jspecify.annotations.NullMarked;
