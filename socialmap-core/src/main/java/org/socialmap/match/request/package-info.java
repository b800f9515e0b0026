/** One question to a map as the packages of a match pass it on: the profile, the moment, and the texts of the answer. */
@NullMarked
package org.socialmap.match.request;

import org.jspecify.annotations.NullMarked;
