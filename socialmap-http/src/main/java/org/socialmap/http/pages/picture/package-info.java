/** Pictures that pages draw as SVG. */
package org.socialmap.http.pages.picture;
