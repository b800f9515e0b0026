package org.socialmap.http.throttle;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory for responses that are complete but not yet read by their clients: a share of the heap, a quarter of
 * which one client may use. Safe for use by many threads.
 */
final class ResponseMemory {
    /** The share of the heap; the map itself and running computations need the rest. */
    private static final int SHARE = 8;

    private static final int SHARE_OF_ONE_CLIENT = 4;

    private final long bytes;
    private final Map<Network, Long> reserved = new HashMap<>();
    private long totalReserved;

    /**
     * Creates a budget.
     *
     * @param bytes its size
     */
    ResponseMemory(long bytes) {
        this.bytes = bytes;
    }

    static ResponseMemory ofThisMachine() {
        return new ResponseMemory(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Reserves memory, if enough is left. */
    synchronized boolean tryReserve(Network client, long size) {
        long own = reserved.getOrDefault(client, 0L) + size;
        // A client may always have one response, whatever its size, while the total allows it.
        boolean exceedsLimit = totalReserved + size > bytes || own > size && own > bytes / SHARE_OF_ONE_CLIENT;
        if (!exceedsLimit) {
            totalReserved += size;
            reserved.put(client, own);
        }
        return !exceedsLimit;
    }

    synchronized void release(Network client, long size) {
        totalReserved -= size;
        reserved.computeIfPresent(client, (any, own) -> own == size ? null : own - size);
    }
}
