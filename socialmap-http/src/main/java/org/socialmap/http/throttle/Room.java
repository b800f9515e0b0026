package org.socialmap.http.throttle;

import java.util.HashMap;
import java.util.Map;

/**
 * Room in memory for answers that are made and not yet read by their clients: as much as a share of the heap, and a quarter of it
 * for one client. Safe for use by many threads.
 */
final class Room {
    /** Of the heap; the map itself and what is being computed need the rest. */
    private static final int SHARE = 8;

    private static final int SHARE_OF_ONE_CLIENT = 4;

    private final long bytes;
    private final Map<Network, Long> taken = new HashMap<>();
    private long takenByAll;

    /** @param bytes how much there is */
    Room(long bytes) {
        this.bytes = bytes;
    }

    static Room ofThisMachine() {
        return new Room(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Takes room, if there is so much. */
    synchronized boolean take(Network client, long size) {
        long own = taken.getOrDefault(client, 0L) + size;
        // One answer a client has room, however large it is, as long as there is any.
        boolean isTooMuch = takenByAll + size > bytes || own > size && own > bytes / SHARE_OF_ONE_CLIENT;
        if (!isTooMuch) {
            takenByAll += size;
            taken.put(client, own);
        }
        return !isTooMuch;
    }

    synchronized void giveBack(Network client, long size) {
        takenByAll -= size;
        taken.computeIfPresent(client, (any, own) -> own == size ? null : own - size);
    }
}
