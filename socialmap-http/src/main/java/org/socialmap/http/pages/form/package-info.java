/** The fields of the forms on the pages. */
package org.socialmap.http.pages.form;
