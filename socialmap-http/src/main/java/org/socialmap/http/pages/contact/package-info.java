/** How to reach an organization, by links and in the format of address books. */
@NullMarked
package org.socialmap.http.pages.contact;

import org.jspecify.annotations.NullMarked;
