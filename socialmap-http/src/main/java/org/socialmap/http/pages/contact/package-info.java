/** How to reach an organization, in the format of address books. */
@NullMarked
package org.socialmap.http.pages.contact;

import org.jspecify.annotations.NullMarked;
