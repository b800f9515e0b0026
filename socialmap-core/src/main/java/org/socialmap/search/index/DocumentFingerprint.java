package org.socialmap.search.index;

import java.util.function.ToLongFunction;
import org.socialmap.catalog.Offer;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;

/** A number stored in the document of an option that changes when a record of the option changes. */
public final class DocumentFingerprint {
    /**
     * An odd number with evenly distributed bits (from the golden ratio), so that similar versions yield very
     * different stamps.
     */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private DocumentFingerprint() {}

    /**
     * Returns the stamp of an option.
     *
     * @param versions the version of each record
     */
    public static long of(Offer offer, ToLongFunction<Reference> versions) {
        long stamp = with(0, versions.applyAsLong(offer.service().reference()));
        stamp = with(stamp, versions.applyAsLong(offer.organization().reference()));
        if (offer.location().isPresent()) {
            stamp = with(stamp, versions.applyAsLong(offer.location().get().reference()));
        }
        for (Unit unit : offer.units()) {
            stamp = with(stamp, versions.applyAsLong(unit.reference()));
        }
        return stamp;
    }

    private static long with(long stamp, long version) {
        long mixed = (stamp ^ version + 1) * MULTIPLIER;
        return mixed ^ mixed >>> 32;
    }
}
