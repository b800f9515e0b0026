/** Where a request comes from, as far as it can be believed, and the address by which the server goes. No web framework. */
package org.socialmap.http.origin;
