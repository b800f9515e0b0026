package org.socialmap.importing.apply;

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
 * What is deleted when a source marks records as private: each of them, with all that belongs to it. What came from elsewhere,
 * what the writer may not change, and what one of these refers to stays. All are looked at together, since a map that nobody has
 * open goes through its records once for each question.
 */
final class PrivateRemoval {
    private final ImportTarget target;
    private final String source;

    PrivateRemoval(ImportTarget target, String source) {
        this.target = target;
        this.source = source;
    }

    /**
     * What is deleted.
     *
     * @param deletions each after those of what hangs on the record
     * @param markedBy by each record that belongs to a marked one, itself included, that one
     */
    record Plan(List<ImportChange> deletions, Map<Reference, Reference> markedBy) {
        /** Returns the marked records that leave something behind. */
        Set<Reference> incomplete() {
            Set<Reference> going = deletions.stream()
                    .map(change -> change.change().reference())
                    .collect(Collectors.toSet());
            return markedBy.entrySet().stream()
                    .filter(belonging -> !going.contains(belonging.getKey()))
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
        // Who uses a location may be of another organization; a unit is of its service.
        add(belongings, users.stream().filter(Unit.class::isInstance).toList());
        return new Plan(deletions(belongings, users), markedBy(belongings, marked));
    }

    private static void add(Map<Reference, CatalogRecord> belongings, Collection<CatalogRecord> more) {
        more.forEach(record -> belongings.put(record.reference(), record));
    }

    private static Map<Reference, Reference> markedBy(Map<Reference, CatalogRecord> belongings, Set<Reference> marked) {
        Map<Reference, Reference> markedBy = new HashMap<>();
        // A unit hangs on its service only, which comes before it.
        belongings.values().stream()
                .sorted(Comparator.comparing(record -> record.reference().kind()))
                .forEach(record -> {
                    Reference itself = record.reference();
                    Optional<Reference> by = marked.contains(itself)
                            ? Optional.of(itself)
                            : record.references().stream()
                                    .filter(markedBy::containsKey)
                                    .map(markedBy::get)
                                    .findFirst();
                    by.ifPresent(reference -> markedBy.put(itself, reference));
                });
        return markedBy;
    }

    private List<ImportChange> deletions(Map<Reference, CatalogRecord> belongings, List<CatalogRecord> users) {
        Map<Reference, Set<Reference>> usersOf = users.stream()
                .flatMap(user -> user.references().stream().map(used -> Map.entry(used, user.reference())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        Set<Reference> going = new HashSet<>();
        List<ImportChange> deletions = new ArrayList<>();
        belongings.values().stream()
                .sorted(Comparator.comparing(
                                (CatalogRecord record) -> record.reference().kind())
                        .reversed())
                .filter(record -> going.containsAll(usersOf.getOrDefault(record.reference(), Set.of())))
                .filter(record -> isFromSource(record, belongings))
                .map(record -> new Change.Delete(record.reference()))
                .filter(deletion -> target.mayApply(List.of(deletion)))
                .forEach(deletion -> {
                    going.add(deletion.reference());
                    deletions.add(new ImportChange(ImportEffect.REMOVED, deletion));
                });
        return deletions;
    }

    /** A unit is from where its service is: without the service it cannot be. */
    private boolean isFromSource(CatalogRecord record, Map<Reference, CatalogRecord> belongings) {
        CatalogRecord decisive = record instanceof Unit unit
                ? belongings.get(new Reference(RecordKind.SERVICE, unit.serviceId()))
                : record;
        return decisive.provenance().isFrom(source);
    }
}
