/** The JSON that travels, and what is refused. It knows no web server. */
package org.socialmap.http.wire;
