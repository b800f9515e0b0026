/** Pictures that pages draw as SVG. */
@NullMarked
package org.socialmap.http.pages.picture;

import org.jspecify.annotations.NullMarked;
