/** Who may see and do what. Uses no other package. */
package org.socialmap.access;
