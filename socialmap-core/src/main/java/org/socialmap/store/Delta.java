package org.socialmap.store;

import java.util.List;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.UnitLevel;

/**
 * What changed since a position, as it is at a later one.
 *
 * @param position the later position
 * @param changes the records that changed, each once
 * @param levels the levels of the units of which capacity or holds changed, each once
 * @param keys the keys that changed, each once
 */
public record Delta(long position, List<Versioned> changes, List<UnitLevel> levels, List<ApiKey> keys) {}
