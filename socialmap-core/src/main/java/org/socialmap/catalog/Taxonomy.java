package org.socialmap.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The needs of a map, a tree (HSDS {@code taxonomy}). Immutable and safe for use by many threads. */
public final class Taxonomy {
    private final Map<String, TaxonomyTerm> terms = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if a code comes twice, a parent is unknown, or terms are each other's parents
     */
    public Taxonomy(Collection<TaxonomyTerm> terms) {
        for (TaxonomyTerm term : terms) {
            if (this.terms.putIfAbsent(term.code(), term) != null) {
                throw new IllegalArgumentException("term " + term.code() + " occurs twice");
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

    /** All terms, in the data set's order. */
    public Collection<TaxonomyTerm> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    /** The term with this code, if there is one. */
    public Optional<TaxonomyTerm> find(String code) {
        return Optional.ofNullable(terms.get(code));
    }

    /** The term above, if there is one. */
    public Optional<TaxonomyTerm> parent(TaxonomyTerm term) {
        return term.parent().flatMap(this::find);
    }

    /** Whether the first code is the second or lies below it. */
    public boolean isWithin(String code, String ancestor) {
        return code.equals(ancestor)
                || find(code)
                        .flatMap(TaxonomyTerm::parent)
                        .filter(parent -> isWithin(parent, ancestor))
                        .isPresent();
    }

    /**
     * The codes that answer a need that was asked for: itself and what lies below, except terms below that are offered
     * only when asked for by themselves.
     */
    public Set<String> answering(String asked) {
        Set<String> codes = new HashSet<>();
        for (TaxonomyTerm term : terms.values()) {
            if (term.code().equals(asked) || !term.onlyWhenAsked() && isWithin(term.code(), asked)) {
                codes.add(term.code());
            }
        }
        return codes;
    }

    /** Whether a service with these needs is offered only to those who ask for just that. */
    public boolean isReserved(Collection<String> needs) {
        return !needs.isEmpty()
                && needs.stream()
                        .map(this::find)
                        .allMatch(
                                term -> term.filter(TaxonomyTerm::onlyWhenAsked).isPresent());
    }
}
