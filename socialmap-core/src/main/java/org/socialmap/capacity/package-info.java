/**
 * Free beds: capacity reports, their freshness, and holds. The {@link org.socialmap.capacity.Ledger} is the
 * authoritative store; a match reads the {@link org.socialmap.capacity.Board}.
 */
package org.socialmap.capacity;
