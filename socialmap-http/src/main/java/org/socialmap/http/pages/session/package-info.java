/** Who is signed in on the pages. */
package org.socialmap.http.pages.session;
