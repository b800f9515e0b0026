/** Reads what a source marks as private and takes it out. */
package org.socialmap.importing.privacy;
