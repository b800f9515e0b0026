/** Runs a match from the need profile to the result. */
package org.socialmap.match.engine;
