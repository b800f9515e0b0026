/** The form of a hand-over. */
@NullMarked
package org.socialmap.http.pages.handover;

import org.jspecify.annotations.NullMarked;
