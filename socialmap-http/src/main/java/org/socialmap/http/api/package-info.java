/** The routes of the HTTP contract: each parses, calls the map, and answers. */
package org.socialmap.http.api;
