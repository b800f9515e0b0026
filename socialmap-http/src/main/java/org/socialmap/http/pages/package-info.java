/** Pages for people. They call the map directly, never through our own HTTP API. */
package org.socialmap.http.pages;
