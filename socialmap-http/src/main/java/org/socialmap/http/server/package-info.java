/** The web server: routes, limits and orderly shutdown. */
package org.socialmap.http.server;
