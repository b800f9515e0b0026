package org.socialmap.http.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.DirectoryQuery;
import org.socialmap.Vicinity;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.exchange.hsds.HsdsIds;
import org.socialmap.notation.Problem.Code;

/** The lists of HSDS 3.1, each with the parameters that HSDS gives it. */
final class DirectoryLists {
    private final DataSet words;
    private final UUID taxonomy;

    DirectoryLists(DataSet words) {
        this.words = words;
        this.taxonomy = HsdsIds.taxonomy(words.info().id());
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
                (directory, request) -> query(request).map(directory::services).orElse(List.of()),
                Service::id,
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
                (directory, request) -> query(request).map(directory::offers).orElse(List.of()),
                offer -> offer.at().id(),
                (writer, offer, request) -> request.flag("full") ? writer.full(offer) : writer.item(offer),
                (directory, id) -> directory.catalog().findOffer(id),
                (writer, offer, request) -> writer.full(offer));
    }

    private DirectoryList<Organization> organizations() {
        return new DirectoryList<>(
                "organizations",
                Set.of("search", "taxonomy_term_id", "taxonomy_id", "full", "full_service"),
                (directory, request) ->
                        query(request).map(directory::organizations).orElse(List.of()),
                Organization::id,
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
                (directory, request) -> request.text("search")
                                .map(text -> words.info().id().contains(text))
                                .orElse(true)
                        ? List.of(words)
                        : List.of(),
                one -> taxonomy,
                (writer, one, request) -> writer.taxonomy(),
                (directory, id) -> Optional.of(words).filter(one -> taxonomy.equals(id)),
                (writer, one, request) -> writer.taxonomy());
    }

    private DirectoryList<TaxonomyTerm> terms() {
        return new DirectoryList<>(
                "taxonomy_terms",
                Set.of("search", "taxonomy_id", "top_only", "parent_id"),
                (directory, request) -> terms(request),
                term -> id(term.code()),
                (writer, term, request) -> writer.term(term),
                (directory, id) -> find(id),
                (writer, term, request) -> writer.term(term));
    }

    private List<TaxonomyTerm> terms(DirectoryRequest request) {
        Optional<UUID> parent = request.id("parent_id");
        boolean otherTaxonomy =
                request.id("taxonomy_id").filter(id -> !id.equals(taxonomy)).isPresent();
        return words.taxonomy().terms().stream()
                .filter(term -> !otherTaxonomy)
                .filter(term -> !request.flag("top_only") || term.parent().isEmpty())
                .filter(term -> parent.isEmpty() || term.parent().map(this::id).equals(parent))
                .filter(term ->
                        request.text("search").map(text -> isNamed(term, text)).orElse(true))
                .sorted((one, other) -> id(one.code()).compareTo(id(other.code())))
                .toList();
    }

    private static boolean isNamed(TaxonomyTerm term, String text) {
        String sought = text.toLowerCase(Locale.ROOT);
        return term.code().contains(sought)
                || term.name().byLanguage().values().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
    }

    private Optional<TaxonomyTerm> find(UUID id) {
        return words.taxonomy().terms().stream()
                .filter(term -> id(term.code()).equals(id))
                .findFirst();
    }

    private UUID id(String code) {
        return HsdsIds.term(words.info().id(), code);
    }

    /** Empty if it asks for a need or taxonomy that is not there: nothing answers it. */
    private Optional<DirectoryQuery> query(DirectoryRequest request) {
        Optional<UUID> term = request.id("taxonomy_term_id");
        Optional<TaxonomyTerm> known = term.flatMap(this::find);
        boolean otherTaxonomy =
                request.id("taxonomy_id").filter(id -> !id.equals(taxonomy)).isPresent();
        if (otherTaxonomy || term.isPresent() && known.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> postcode = request.text("postcode");
        if (postcode.isEmpty() && request.text("proximity").isPresent()) {
            throw request.wrong("postcode", Code.MISSING, "a postcode for the proximity");
        }
        return Optional.of(new DirectoryQuery(
                request.text("search"),
                known.map(TaxonomyTerm::code),
                request.id("organization_id"),
                request.moment("modified_after"),
                postcode.map(code -> new Vicinity(code, request.metres("proximity")))));
    }
}
