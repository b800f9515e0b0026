/** What pages show about holds on beds. */
@NullMarked
package org.socialmap.http.pages.hold;

import org.jspecify.annotations.NullMarked;
