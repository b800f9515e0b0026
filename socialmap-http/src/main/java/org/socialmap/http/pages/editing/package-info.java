/**
 * The forms in which an editor changes records: what they show, what is wrong in them, and the records that they make.
 * Start at {@link org.socialmap.http.pages.editing.OrganizationForm} and
 * {@link org.socialmap.http.pages.editing.ServiceForm}. Everything is immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.http.pages.editing;

import org.jspecify.annotations.NullMarked;
