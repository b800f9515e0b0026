/** Says why an option stands where it stands, what to ask, and how to reach it. */
package org.socialmap.match.explain;
