/** Reads single values in the shapes in which directories hold them. */
package org.socialmap.importing.value;
