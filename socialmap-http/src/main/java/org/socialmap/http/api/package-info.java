/** The routes of the HTTP API. Each parses the request, calls the map and writes the response. */
package org.socialmap.http.api;
