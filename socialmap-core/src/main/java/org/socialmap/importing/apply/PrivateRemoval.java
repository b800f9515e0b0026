package org.socialmap.importing.apply;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.catalog.Change;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportTarget;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;

/**
 * Plans the deletion of records that a source marks as private, with all that belongs to them. Records from
 * elsewhere, records that the writer may not change, and records that one of these refers to stay. All are examined
 * together, since a map that is not open scans its records once for each query.
 */
final class PrivateRemoval {
    private final ImportTarget target;
    private final String source;

    PrivateRemoval(ImportTarget target, String source) {
        this.target = target;
        this.source = source;
    }

    /**
     * A plan of deletions.
     *
     * @param deletions the deletions, each after those of the records that refer to its record
     * @param markedBy for each record to delete, the marked record to which it belongs; a marked record belongs to itself
     */
    record Plan(List<ImportChange> deletions, Map<Reference, Reference> markedBy) {
        /** Returns the marked records that cannot be deleted completely. */
        Set<Reference> incomplete() {
            Set<Reference> deleted = deletions.stream()
                    .map(change -> change.change().reference())
                    .collect(Collectors.toSet());
            return markedBy.entrySet().stream()
                    .filter(entry -> !deleted.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
        }
    }

    Plan of(Set<Reference> marked) {
        Map<Reference, CatalogRecord> belongings = new LinkedHashMap<>();
        marked.forEach(
                reference -> add(belongings, target.find(reference).stream().toList()));
        add(belongings, target.referrersOf(marked));
        List<CatalogRecord> users = target.referrersOf(Set.copyOf(belongings.keySet()));
        // A user of a location may be of another organization; a unit always belongs to its service.
        add(belongings, users.stream().filter(Unit.class::isInstance).toList());
        return new Plan(deletions(belongings, users), markedBy(belongings, marked));
    }

    private static void add(Map<Reference, CatalogRecord> belongings, Collection<CatalogRecord> more) {
        more.forEach(record -> belongings.put(record.reference(), record));
    }

    private static Map<Reference, Reference> markedBy(Map<Reference, CatalogRecord> belongings, Set<Reference> marked) {
        Map<Reference, Reference> markedBy = new HashMap<>();
        // A unit refers to its service only, which comes before it.
        belongings.values().stream()
                .sorted(Comparator.comparing(record -> record.reference().kind()))
                .forEach(record -> {
                    Reference itself = record.reference();
                    Optional<Reference> marker = marked.contains(itself)
                            ? Optional.of(itself)
                            : record.references().stream()
                                    .filter(markedBy::containsKey)
                                    .map(markedBy::get)
                                    .findFirst();
                    marker.ifPresent(reference -> markedBy.put(itself, reference));
                });
        return markedBy;
    }

    private List<ImportChange> deletions(Map<Reference, CatalogRecord> belongings, List<CatalogRecord> users) {
        Map<Reference, Set<Reference>> usersOf = users.stream()
                .flatMap(user -> user.references().stream().map(used -> Map.entry(used, user.reference())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        Set<Reference> deleted = new HashSet<>();
        List<ImportChange> deletions = new ArrayList<>();
        belongings.values().stream()
                .sorted(Comparator.comparing(
                                (CatalogRecord record) -> record.reference().kind())
                        .reversed())
                .filter(record -> deleted.containsAll(usersOf.getOrDefault(record.reference(), Set.of())))
                .filter(record -> isFromSource(record, belongings))
                .map(record -> new Change.Delete(record.reference()))
                .filter(deletion -> target.mayApply(List.of(deletion)))
                .forEach(deletion -> {
                    deleted.add(deletion.reference());
                    deletions.add(new ImportChange(ImportEffect.REMOVED, deletion));
                });
        return deletions;
    }

    /**
     * Returns whether a record is from the source; a unit counts as from the source of its service, without which it
     * cannot exist.
     */
    private boolean isFromSource(CatalogRecord record, Map<Reference, CatalogRecord> belongings) {
        CatalogRecord decisive = record instanceof Unit unit
                ? requireNonNull(belongings.get(new Reference(RecordKind.SERVICE, unit.serviceId())))
                : record;
        return decisive.provenance().isImportedFrom(source);
    }
}
