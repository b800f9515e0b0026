/**
 * The facade: a thin server over {@link org.socialmap.SocialMap}. {@link org.socialmap.http.Main} starts it,
 * {@link org.socialmap.http.Server} holds the table of routes and the table of errors.
 */
package org.socialmap.http;
