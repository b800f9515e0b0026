/** Runs an import and writes its records into the map. */
package org.socialmap.importing.apply;
