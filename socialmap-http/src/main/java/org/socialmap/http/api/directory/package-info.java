/** The lists of HSDS 3.1 over HTTP. */
@NullMarked
package org.socialmap.http.api.directory;

import org.jspecify.annotations.NullMarked;
