package org.socialmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.socialmap.DataSetDifference.Kind;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.Service;
import org.socialmap.store.Edit;
import org.socialmap.store.TakenOver;

/**
 * What a data set says otherwise than a map, record by record: three versions are compared, that of the data set, that of the map,
 * and the one that the map last took over. For one thread.
 */
final class DataSetComparison {
    private final Catalog dataSet;
    private final MapState map;
    private final Map<Reference, TakenOver> takenOver = new HashMap<>();
    private final Map<Reference, Kind> differences = new TreeMap<>();
    /** What takes over all that can be. */
    private final Map<Reference, Change> changes = new TreeMap<>();

    DataSetComparison(Catalog dataSet, MapState map, List<TakenOver> takenOver) {
        this.dataSet = dataSet;
        this.map = map;
        takenOver.forEach(one -> this.takenOver.put(one.reference(), one));
        compare();
        leaveWhatDoesNotFit();
    }

    /** Returns all differences in the order of their references. */
    List<DataSetDifference> differences() {
        return differences.entrySet().stream()
                .map(one -> new DataSetDifference(one.getKey(), one.getValue()))
                .toList();
    }

    /** Returns what makes the map take over what was changed in the data set only, as long as the map is as it was. */
    List<Edit> edits() {
        return changes.values().stream()
                .map(change -> new Edit(change, OptionalLong.of(map.versionOrZero(change.reference())), true))
                .toList();
    }

    private void compare() {
        TreeSet<Reference> all = new TreeSet<>(takenOver.keySet());
        dataSet.records().forEach(record -> all.add(record.reference()));
        for (Reference reference : all) {
            Optional<CatalogRecord> said = dataSet.find(reference);
            Optional<CatalogRecord> kept = map.catalog().find(reference);
            if (!said.equals(kept)) {
                kind(reference, said, kept).ifPresent(kind -> differences.put(reference, kind));
            }
        }
        differences.forEach((reference, kind) -> {
            if (kind.isToBeTakenOver()) {
                changes.put(
                        reference,
                        dataSet.find(reference).<Change>map(Change.Put::new).orElse(new Change.Delete(reference)));
            }
        });
    }

    /** Empty if neither has it, or the data set never did. */
    private Optional<Kind> kind(Reference reference, Optional<CatalogRecord> said, Optional<CatalogRecord> kept) {
        Optional<TakenOver> last = Optional.ofNullable(takenOver.get(reference));
        boolean changedHere = last.isEmpty()
                ? kept.isPresent()
                : map.versionOrZero(reference) != last.get().version();
        boolean changedThere = !said.map(TakenOver::digest).equals(last.map(TakenOver::digest));
        if (changedHere) {
            return Optional.of(changedThere ? Kind.CONFLICT : Kind.EDITED_HERE);
        }
        return Optional.of(said.isEmpty() ? Kind.REMOVED : kept.isEmpty() ? Kind.ADDED : Kind.CHANGED);
    }

    /** Leaves out of the changes, one by one, what the catalog would refuse. */
    private void leaveWhatDoesNotFit() {
        for (Optional<ReferenceException> fault = fault(); fault.isPresent(); fault = fault()) {
            List<Reference> inTheWay = inTheWay(fault.get());
            if (inTheWay.isEmpty()) {
                throw fault.get();
            }
            for (Reference reference : inTheWay) {
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

    private List<Reference> inTheWay(ReferenceException fault) {
        Reference at = fault.reference();
        List<Reference> found = new ArrayList<>();
        for (Change change : changes.values()) {
            boolean inTheWay = switch (fault.fault()) {
                case MISSING ->
                    change instanceof Change.Put put
                            && put.record().references().contains(at);
                case STILL_USED -> change.reference().equals(at);
                case TWICE -> change.reference().equals(at) || sharesAPlace(change, at);
            };
            if (inTheWay) {
                found.add(change.reference());
            }
        }
        return found;
    }

    /** Returns whether a change gives a service at an id at which another one is given. */
    private boolean sharesAPlace(Change change, Reference other) {
        return change instanceof Change.Put put
                && put.record() instanceof Service service
                && map.catalog().findService(other.id()).stream()
                        .flatMap(there -> there.serviceAtLocations().stream())
                        .anyMatch(there -> service.serviceAtLocations().stream()
                                .anyMatch(here -> here.id().equals(there.id())));
    }
}
