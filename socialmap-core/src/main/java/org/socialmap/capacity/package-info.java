/**
 * Free beds: capacity reports, their freshness, and holds. The {@link org.socialmap.capacity.CapacityStore} is the
 * authoritative store; a match reads the {@link org.socialmap.capacity.UnitLevels}.
 */
@NullMarked
package org.socialmap.capacity;

import org.jspecify.annotations.NullMarked;
