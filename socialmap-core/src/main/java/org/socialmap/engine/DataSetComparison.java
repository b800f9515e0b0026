package org.socialmap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.dataset.DataSetDifference.Kind;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.store.DataSetBaseline;

/**
 * The differences between a data set and a map, record by record. Compares three versions: that of the data set, that
 * of the map, and the one that the map last took over. Not safe for use by many threads.
 */
public final class DataSetComparison {
    private final Catalog dataSet;
    private final MapState map;
    private final Map<Reference, DataSetBaseline> takenOver = new HashMap<>();
    private final Map<Reference, Kind> differences = new TreeMap<>();
    /** The changes that take over everything that can be taken over. */
    private final Map<Reference, Change> changes = new TreeMap<>();

    public DataSetComparison(Catalog dataSet, MapState map, List<DataSetBaseline> takenOver) {
        this.dataSet = dataSet;
        this.map = map;
        takenOver.forEach(record -> this.takenOver.put(record.reference(), record));
        compare();
        dropConflicts();
    }

    /** Returns all differences, ordered by reference. */
    public List<DataSetDifference> differences() {
        return differences.entrySet().stream()
                .map(entry -> new DataSetDifference(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns edits that take over what was changed only in the data set, provided that the map has not changed since.
     */
    public List<Edit> edits() {
        return changes.values().stream()
                .map(change -> new Edit(change, OptionalLong.of(map.versionOrZero(change.reference())), true))
                .toList();
    }

    private void compare() {
        TreeSet<Reference> all = new TreeSet<>(takenOver.keySet());
        dataSet.records().forEach(record -> all.add(record.reference()));
        for (Reference reference : all) {
            Optional<CatalogRecord> inDataSet = dataSet.find(reference);
            Optional<CatalogRecord> inMap = map.catalog().find(reference);
            if (!inDataSet.equals(inMap)) {
                kind(reference, inDataSet, inMap).ifPresent(kind -> differences.put(reference, kind));
            }
        }
        differences.forEach((reference, kind) -> {
            if (kind.isTakenOver()) {
                changes.put(
                        reference,
                        dataSet.find(reference).<Change>map(Change.Put::new).orElse(new Change.Delete(reference)));
            }
        });
    }

    /** Returns the kind of difference; the record exists in at least one of them. */
    private Optional<Kind> kind(Reference reference, Optional<CatalogRecord> inDataSet, Optional<CatalogRecord> inMap) {
        Optional<DataSetBaseline> last = Optional.ofNullable(takenOver.get(reference));
        boolean changedInMap = last.isEmpty()
                ? inMap.isPresent()
                : map.versionOrZero(reference) != last.get().version();
        boolean changedInDataSet = !inDataSet.map(DataSetBaseline::digest).equals(last.map(DataSetBaseline::digest));
        if (changedInMap) {
            return Optional.of(changedInDataSet ? Kind.CONFLICT : Kind.EDITED_HERE);
        }
        return Optional.of(inDataSet.isEmpty() ? Kind.REMOVED : inMap.isEmpty() ? Kind.ADDED : Kind.CHANGED);
    }

    /** Removes changes, one fault at a time, that the catalog would reject. */
    private void dropConflicts() {
        for (Optional<ReferenceException> fault = fault(); fault.isPresent(); fault = fault()) {
            List<Reference> conflicting = conflicting(fault.get());
            if (conflicting.isEmpty()) {
                throw fault.get();
            }
            for (Reference reference : conflicting) {
                changes.remove(reference);
                differences.put(reference, Kind.CONFLICT);
            }
        }
    }

    private Optional<ReferenceException> fault() {
        try {
            map.catalog().with(changes.values());
            return Optional.empty();
        } catch (ReferenceException e) {
            return Optional.of(e);
        }
    }

    private List<Reference> conflicting(ReferenceException fault) {
        Reference at = fault.reference();
        List<Reference> found = new ArrayList<>();
        for (Change change : changes.values()) {
            boolean isConflicting = switch (fault.fault()) {
                case MISSING ->
                    change instanceof Change.Put put
                            && put.record().references().contains(at);
                case REFERENCED -> change.reference().equals(at);
                case DUPLICATE -> change.reference().equals(at) || sharesOfferId(change, at);
            };
            if (isConflicting) {
                found.add(change.reference());
            }
        }
        return found;
    }

    /** Returns whether a change puts a service whose service-at-location id belongs to another service. */
    private boolean sharesOfferId(Change change, Reference other) {
        return change instanceof Change.Put put
                && put.record() instanceof Service service
                && map.catalog().findService(other.id()).stream()
                        .flatMap(existing -> existing.serviceAtLocations().stream())
                        .anyMatch(existing -> service.serviceAtLocations().stream()
                                .anyMatch(own -> own.id().equals(existing.id())));
    }
}
