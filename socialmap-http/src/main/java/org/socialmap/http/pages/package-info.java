/** Pages for people. They call the map directly, never our own HTTP. */
package org.socialmap.http.pages;
