/** Recognizes what a source marks as private and removes it. */
package org.socialmap.importing.privacy;
