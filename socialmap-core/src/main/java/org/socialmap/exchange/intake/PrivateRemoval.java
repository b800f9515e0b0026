package org.socialmap.exchange.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Unit;

/**
 * What is deleted when a source marks a record as private: the record, with all that belongs to it. What came from elsewhere,
 * what the writer may not change, and what one of these refers to stays.
 */
final class PrivateRemoval {
    private final ImportTarget target;
    private final String source;

    PrivateRemoval(ImportTarget target, String source) {
        this.target = target;
        this.source = source;
    }

    /**
     * Deletions, each after those of what hangs on the record.
     *
     * @param isWhole whether nothing stays that belongs to the record
     */
    record Plan(List<ImportChange> deletions, boolean isWhole) {}

    Plan of(Reference marked) {
        Map<Reference, CatalogRecord> belongings = new LinkedHashMap<>();
        add(belongings, target.find(marked).stream().toList());
        add(belongings, target.usersOf(Set.of(marked)));
        List<CatalogRecord> users = target.usersOf(Set.copyOf(belongings.keySet()));
        // Who uses a location may be of another organization; a unit is of its service.
        add(belongings, users.stream().filter(Unit.class::isInstance).toList());
        return plan(belongings, users);
    }

    private static void add(Map<Reference, CatalogRecord> belongings, Collection<CatalogRecord> more) {
        more.forEach(record -> belongings.put(record.reference(), record));
    }

    private Plan plan(Map<Reference, CatalogRecord> belongings, List<CatalogRecord> users) {
        Map<Reference, Set<Reference>> usersOf = users.stream()
                .flatMap(user -> user.hangsOn().stream().map(used -> Map.entry(used, user.reference())))
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
        return new Plan(deletions, going.size() == belongings.size());
    }

    /** A unit is from where its service is: without the service it cannot be. */
    private boolean isFromSource(CatalogRecord record, Map<Reference, CatalogRecord> belongings) {
        CatalogRecord decisive = record instanceof Unit unit
                ? belongings.get(new Reference(RecordKind.SERVICE, unit.serviceId()))
                : record;
        return decisive.provenance().isFrom(source);
    }
}
