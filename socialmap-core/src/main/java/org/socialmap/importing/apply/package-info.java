/** Runs an import and writes its records to the map. */
package org.socialmap.importing.apply;
