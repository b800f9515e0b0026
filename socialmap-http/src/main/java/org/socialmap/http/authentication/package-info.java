/** Authentication: the actor of a request. */
package org.socialmap.http.authentication;
