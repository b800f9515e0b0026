/** Pages for people. They call the map directly, never through our own HTTP API. */
@NullMarked
package org.socialmap.http.pages;

import org.jspecify.annotations.NullMarked;
