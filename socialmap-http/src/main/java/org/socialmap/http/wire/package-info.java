/** The JSON bodies of responses, and problems. Independent of the web server. */
package org.socialmap.http.wire;
