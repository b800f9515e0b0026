/** The JSON of the HTTP API, for programs that embed the map and speak to their own clients. */
package org.socialmap.json;
