/** Who asks: an actor from a request. */
package org.socialmap.http.bearer;
