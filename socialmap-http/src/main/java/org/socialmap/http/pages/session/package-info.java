/** Who is signed in on the pages, what their forms led to, and how they go on after signing in again. */
@NullMarked
package org.socialmap.http.pages.session;

import org.jspecify.annotations.NullMarked;
