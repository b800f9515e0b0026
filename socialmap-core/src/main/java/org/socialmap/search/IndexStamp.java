package org.socialmap.search;

import java.util.function.ToLongFunction;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Unit;

/** A number that an option's document carries, which is another one when any record that the option is made of is. */
final class IndexStamp {
    /** An odd number whose bits are well spread (the golden ratio's): neighbours end up far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private IndexStamp() {}

    /**
     * @param versions the version of each record
     */
    static long of(Offer offer, ToLongFunction<Reference> versions) {
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
        long mixed = (stamp ^ version + 1) * SPREAD;
        return mixed ^ mixed >>> 32;
    }
}
