/** Who may see what. It knows no other package. */
package org.socialmap.access;
