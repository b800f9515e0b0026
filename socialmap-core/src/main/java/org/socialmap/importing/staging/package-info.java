/** Holds the records of a source on disk until all of them were read, and puts them together. */
package org.socialmap.importing.staging;
