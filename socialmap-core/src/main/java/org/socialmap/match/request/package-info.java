/** One question to a map as the rooms of a match pass it on: the profile, the moment, and the texts of the answer. */
package org.socialmap.match.request;
