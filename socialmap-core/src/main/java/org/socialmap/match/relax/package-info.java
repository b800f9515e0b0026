/** Widens a question to which nothing open was found. */
package org.socialmap.match.relax;
