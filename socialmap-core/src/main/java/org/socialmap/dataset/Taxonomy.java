package org.socialmap.dataset;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of needs of a map (HSDS {@code taxonomy}). Immutable and safe for use by many threads. */
public final class Taxonomy {
    private final Map<String, TaxonomyTerm> terms = new LinkedHashMap<>();

    /**
     * Creates a taxonomy.
     *
     * @throws IllegalArgumentException if two terms have the same code, a parent is unknown, or a term is its own
     *     ancestor
     */
    public Taxonomy(Collection<TaxonomyTerm> terms) {
        for (TaxonomyTerm term : terms) {
            if (this.terms.putIfAbsent(term.code(), term) != null) {
                throw new IllegalArgumentException("term " + term.code() + " is given twice");
            }
        }
        for (TaxonomyTerm term : terms) {
            if (term.parent().isPresent()
                    && !this.terms.containsKey(term.parent().get())) {
                throw new IllegalArgumentException("term " + term.code() + " has an unknown parent");
            }
            Set<String> seen = new HashSet<>();
            for (Optional<TaxonomyTerm> at = Optional.of(term); at.isPresent(); at = parent(at.get())) {
                if (!seen.add(at.get().code())) {
                    throw new IllegalArgumentException("term " + term.code() + " is its own ancestor");
                }
            }
        }
    }

    /** Returns all terms, in the order of the data set. */
    public Collection<TaxonomyTerm> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    /** Returns the term with this code, if there is one. */
    public Optional<TaxonomyTerm> find(String code) {
        return Optional.ofNullable(terms.get(code));
    }

    /** Returns the parent of a term, if it has one. */
    public Optional<TaxonomyTerm> parent(TaxonomyTerm term) {
        return term.parent().flatMap(this::find);
    }

    /** Returns whether the first code is the second or one of its descendants. */
    public boolean isWithin(String code, String ancestor) {
        return code.equals(ancestor)
                || find(code)
                        .flatMap(TaxonomyTerm::parent)
                        .filter(parent -> isWithin(parent, ancestor))
                        .isPresent();
    }

    /**
     * Returns the codes of the needs that answer a requested need: the need itself and its descendants, except
     * descendants that are offered only when requested themselves.
     */
    public Set<String> answering(String requested) {
        Set<String> codes = new HashSet<>();
        for (TaxonomyTerm term : terms.values()) {
            if (term.code().equals(requested) || !term.onlyWhenAsked() && isWithin(term.code(), requested)) {
                codes.add(term.code());
            }
        }
        return codes;
    }

    /** Returns the needs that have no broader one, in their order. */
    public List<TaxonomyTerm> broadest() {
        return terms.values().stream().filter(term -> term.parent().isEmpty()).toList();
    }

    /** Returns whether options that meet a need are ordered by vacancy first. */
    public boolean isVacancyFirst(String code) {
        return find(code).filter(TaxonomyTerm::vacancyFirst).isPresent();
    }

    /** Returns whether a service with these needs is offered only to people who request one of them itself. */
    public boolean isReserved(Collection<String> needs) {
        return !needs.isEmpty()
                && needs.stream()
                        .map(this::find)
                        .allMatch(
                                term -> term.filter(TaxonomyTerm::onlyWhenAsked).isPresent());
    }
}
