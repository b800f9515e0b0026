/** The fields of the forms on the pages. */
@NullMarked
package org.socialmap.http.pages.form;

import org.jspecify.annotations.NullMarked;
