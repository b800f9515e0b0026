/** Who is signed in on the pages. */
@NullMarked
package org.socialmap.http.pages.session;

import org.jspecify.annotations.NullMarked;
