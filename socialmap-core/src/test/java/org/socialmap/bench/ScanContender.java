package org.socialmap.bench;

import java.util.HashSet;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

/** Reads every record for every profile. It does less than the others: text does not rank. */
final class ScanContender implements Contender {
    private final DataSet dataSet;

    ScanContender(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    @Override
    public Totals match(NeedProfile profile) {
        Set<String> needs = new HashSet<>();
        profile.needs().forEach(need -> needs.addAll(dataSet.taxonomy().answering(need)));
        Scan scan = new Scan(profile, dataSet.info());
        for (Offer offer : dataSet.catalog().offers()) {
            if (offer.service().needs().stream().anyMatch(needs::contains)) {
                scan.add(
                        offer, profile.needs().stream().anyMatch(offer.service().needs()::contains) ? 2 : 1);
            }
        }
        return scan.totals();
    }

    @Override
    public long indexBytes() {
        return 0;
    }

    @Override
    public void close() {}
}
