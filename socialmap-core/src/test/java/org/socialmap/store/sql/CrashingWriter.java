package org.socialmap.store.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.error.StoreException;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.record.CatalogRecord;
import org.socialmap.store.Delta;
import org.socialmap.store.FeedPosition;
import org.socialmap.store.FollowerState;
import org.socialmap.store.Store;

/**
 * A program that writes until it is killed, and prints a line for each acknowledged write: {@code edit}, {@code report}
 * or {@code hold}, the position or code, and what was written; {@code refused} if the disk rejected it.
 */
final class CrashingWriter {
    static final int UNITS = 4;
    static final String REFUSED = "refused";

    private final Random random;
    private final Store store;
    private final CapacityStore ledger;
    private final List<CatalogRecord> records;
    private FeedPosition known = FeedPosition.START;

    private CrashingWriter(long seed, Store store, List<CatalogRecord> records) {
        this.random = new Random(seed);
        this.store = store;
        this.ledger = store.capacityStore(level -> {});
        this.records = records;
    }

    /** @param arguments folder of the store, data set, seed */
    public static void main(String[] arguments) {
        List<CatalogRecord> records =
                DataSetReader.read(Path.of(arguments[1])).orThrow().catalog().records();
        Store store = SqlStore.open(Path.of(arguments[0]), "test", Clock.systemUTC());
        CrashingWriter writer = new CrashingWriter(Long.parseLong(arguments[2]), store, records);
        while (true) {
            try {
                writer.write();
            } catch (StoreException e) {
                System.out.println(REFUSED);
            }
        }
    }

    private void write() {
        switch (random.nextInt(3)) {
            case 0 -> edit();
            case 1 -> report();
            default -> hold();
        }
    }

    /** Edits two records at once, so that a partial write would show. */
    private void edit() {
        CatalogRecord one = records.get(random.nextInt(records.size()));
        CatalogRecord other = records.get(random.nextInt(records.size()));
        Delta kept = store.apply(
                List.of(Edit.unconditional(new Change.Put(one)), Edit.unconditional(new Change.Put(other))),
                Actor.EMBEDDER,
                FollowerState.of(known),
                delta -> known = delta.mark());
        System.out.println("edit " + kept.position() + " " + one.id() + " " + other.id());
    }

    private void report() {
        UUID unit = new UUID(5, random.nextInt(UNITS));
        int available = random.nextInt(50);
        long position = ledger.report(
                unit, LedgerScript.report(60, available, Clock.systemUTC().instant()), Actor.EMBEDDER);
        System.out.println("report " + position + " " + unit + " " + available);
    }

    private void hold() {
        try {
            Hold hold = ledger.hold(
                    LedgerScript.request(
                            new UUID(5, random.nextInt(UNITS)),
                            1,
                            UUID.randomUUID().toString(),
                            Duration.ofDays(1),
                            Integer.MAX_VALUE),
                    Actor.EMBEDDER);
            System.out.println("hold " + hold.code().text() + " " + hold.unitId());
        } catch (HoldRefusedException e) {
            // Nothing was acknowledged.
        }
    }
}
