/** Recognizes what a source marks as private and removes it. */
@NullMarked
package org.socialmap.importing.privacy;

import org.jspecify.annotations.NullMarked;
