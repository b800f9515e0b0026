/** Holds the records of a source on disk until all of them are read, and assembles them. */
package org.socialmap.importing.staging;
