/** Conversion of the records of a source to HSDS 3.1. */
package org.socialmap.importing.normalize;
