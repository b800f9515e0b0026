/**
 * A thin HTTP server over {@link org.socialmap.SocialMap}. {@link org.socialmap.http.Main} starts it;
 * {@link org.socialmap.http.server.Server} holds the route table and the error table.
 */
@NullMarked
package org.socialmap.http;

import org.jspecify.annotations.NullMarked;
