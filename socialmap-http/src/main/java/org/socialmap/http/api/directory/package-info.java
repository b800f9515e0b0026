/** The lists of HSDS 3.1 over HTTP. */
package org.socialmap.http.api.directory;
