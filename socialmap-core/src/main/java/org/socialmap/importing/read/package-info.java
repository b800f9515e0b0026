/** Readers of the files of a source, row by row. */
package org.socialmap.importing.read;
