package org.socialmap.http.api.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.Directory;
import org.socialmap.DirectoryEntry;
import org.socialmap.DirectoryQuery;
import org.socialmap.PostcodeArea;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.error.Problem.Code;
import org.socialmap.exchange.hsds.HsdsIds;
import org.socialmap.language.Text;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.search.suggest.NameFilter;

/** The lists of HSDS 3.1 with their standard parameters. */
final class DirectoryLists {
    private final DataSet dataSet;
    private final UUID taxonomy;

    DirectoryLists(DataSet dataSet) {
        this.dataSet = dataSet;
        this.taxonomy = HsdsIds.taxonomy(dataSet.info().id());
    }

    List<DirectoryList<?>> all() {
        return List.of(services(), offers(), organizations(), taxonomies(), terms());
    }

    private DirectoryList<Service> services() {
        return new DirectoryList<>(
                "services",
                Set.of(
                        "search",
                        "taxonomy_term_id",
                        "taxonomy_id",
                        "organization_id",
                        "modified_after",
                        "minimal",
                        "full"),
                (directory, request) ->
                        query(directory, request).map(directory::services).orElse(List.of()),
                (writer, service, request) -> request.flag("minimal")
                        ? writer.minimal(service)
                        : request.flag("full") ? writer.full(service) : writer.item(service),
                (directory, id) -> directory.catalog().findService(id),
                (writer, service, request) -> writer.full(service));
    }

    private DirectoryList<Offer> offers() {
        return new DirectoryList<>(
                "service_at_locations",
                Set.of(
                        "search",
                        "taxonomy_term_id",
                        "taxonomy_id",
                        "organization_id",
                        "modified_after",
                        "full",
                        "postcode",
                        "proximity"),
                (directory, request) ->
                        query(directory, request).map(directory::offers).orElse(List.of()),
                (writer, offer, request) -> request.flag("full") ? writer.full(offer) : writer.item(offer),
                (directory, id) -> directory.catalog().findOffer(id),
                (writer, offer, request) -> writer.full(offer));
    }

    private DirectoryList<Organization> organizations() {
        return new DirectoryList<>(
                "organizations",
                Set.of("search", "taxonomy_term_id", "taxonomy_id", "full", "full_service"),
                (directory, request) ->
                        query(directory, request).map(directory::organizations).orElse(List.of()),
                (writer, organization, request) -> request.flag("full") || request.flag("full_service")
                        ? writer.full(organization, request.flag("full_service"))
                        : writer.item(organization),
                (directory, id) -> directory.catalog().findOrganization(id),
                (writer, organization, request) -> writer.full(organization, request.flag("full_service")));
    }

    private DirectoryList<DataSet> taxonomies() {
        return new DirectoryList<>(
                "taxonomies",
                Set.of("search"),
                (directory, request) -> taxonomies(request),
                (writer, one, request) -> writer.taxonomy(),
                (directory, id) -> Optional.of(dataSet).filter(one -> taxonomy.equals(id)),
                (writer, one, request) -> writer.taxonomy());
    }

    private DirectoryList<TaxonomyTerm> terms() {
        return new DirectoryList<>(
                "taxonomy_terms",
                Set.of("search", "taxonomy_id", "top_only", "parent_id"),
                (directory, request) -> terms(request),
                (writer, term, request) -> writer.term(term),
                (directory, id) -> find(id),
                (writer, term, request) -> writer.term(term));
    }

    private List<DirectoryEntry<DataSet>> taxonomies(DirectoryRequest request) {
        Optional<NameFilter> searched = request.search();
        return isNamed(searched, dataSet.info().id(), dataSet.info().name())
                ? List.of(DirectoryEntry.of(dataSet, 0, taxonomy))
                : List.of();
    }

    private List<DirectoryEntry<TaxonomyTerm>> terms(DirectoryRequest request) {
        Optional<UUID> parent = request.id("parent_id");
        Optional<NameFilter> searched = request.search();
        boolean isOtherTaxonomy =
                request.id("taxonomy_id").filter(id -> !id.equals(taxonomy)).isPresent();
        return dataSet.taxonomy().terms().stream()
                .filter(term -> !isOtherTaxonomy)
                .filter(term -> !request.flag("top_only") || term.parent().isEmpty())
                .filter(term -> parent.isEmpty() || term.parent().map(this::id).equals(parent))
                .filter(term -> isNamed(searched, term.code(), term.name()))
                .map(term -> DirectoryEntry.of(
                        term, searched.map(words -> rank(words, term)).orElse(0), id(term.code())))
                .sorted(Comparator.comparing(DirectoryEntry::position))
                .toList();
    }

    private static boolean isNamed(Optional<NameFilter> searched, String code, Text name) {
        return searched.isEmpty()
                || searched.get().accepts(code)
                || name.byLanguage().values().stream().anyMatch(searched.get()::accepts);
    }

    /**
     * Ranks a term by the name that lacks the fewest of the words; a search for a code wants exactly that term first.
     */
    private static int rank(NameFilter searched, TaxonomyTerm term) {
        return searched.isExactly(term.code())
                ? 0
                : term.name().byLanguage().values().stream()
                        .mapToInt(searched::countMissingFrom)
                        .min()
                        .orElse(searched.words().size());
    }

    private Optional<TaxonomyTerm> find(UUID id) {
        return dataSet.taxonomy().terms().stream()
                .filter(term -> id(term.code()).equals(id))
                .findFirst();
    }

    private UUID id(String code) {
        return HsdsIds.term(dataSet.info().id(), code);
    }

    /** Empty if the request asks for an unknown need or taxonomy, so that nothing matches. */
    private Optional<DirectoryQuery> query(Directory directory, DirectoryRequest request) {
        Optional<UUID> term = request.id("taxonomy_term_id");
        Optional<TaxonomyTerm> need = term.flatMap(this::find);
        boolean isOtherTaxonomy =
                request.id("taxonomy_id").filter(id -> !id.equals(taxonomy)).isPresent();
        if (isOtherTaxonomy || term.isPresent() && need.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> postcode = request.text("postcode");
        if (postcode.isEmpty() && request.text("proximity").isPresent()) {
            throw request.problem("postcode", Code.MISSING, "a postcode for the proximity");
        }
        if (postcode.isPresent() && !directory.hasPostcodes()) {
            // Nothing is need about what is near it, and an empty list would say that nothing is.
            throw request.problem("postcode", Code.UNKNOWN_VALUE, "this map has no postcodes");
        }
        return Optional.of(new DirectoryQuery(
                request.search().flatMap(any -> request.text("search")),
                need.map(TaxonomyTerm::code),
                request.id("organization_id"),
                request.moment("modified_after"),
                postcode.map(code -> new PostcodeArea(code, request.proximity()))));
    }
}
