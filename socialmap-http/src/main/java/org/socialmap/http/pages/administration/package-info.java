/** Pages for the administrator of a map: keys, imports, differences from the data set, changes and health. */
@NullMarked
package org.socialmap.http.pages.administration;

import org.jspecify.annotations.NullMarked;
