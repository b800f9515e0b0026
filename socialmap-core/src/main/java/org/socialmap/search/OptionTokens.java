package org.socialmap.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Place;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/** Tells what an option has, and where it is. */
final class OptionTokens {
    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;

    OptionTokens(Vocabulary vocabulary, Taxonomy taxonomy) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
    }

    Collection<Token> of(Offer offer) {
        Service service = offer.service();
        Set<Token> tokens = new LinkedHashSet<>();
        tokens.add(IndexFields.organization(offer.organization().id()));
        service.needs().forEach(need -> tokens.add(IndexFields.need(need)));
        if (taxonomy.isReserved(service.needs())) {
            service.needs().forEach(need -> tokens.add(IndexFields.reserved(need)));
        }
        service.spokenLanguages().forEach(language -> tokens.add(IndexFields.language(language)));
        service.channels().forEach(channel -> tokens.add(IndexFields.channel(channel.channel())));
        service.staff().genders().forEach(gender -> tokens.add(IndexFields.staffGender(gender)));
        service.complete().forEach(wish -> tokens.add(IndexFields.complete(wish)));
        area(offer).ifPresent(area -> tokens.add(IndexFields.area(area)));
        return tokens;
    }

    private static Optional<String> area(Offer offer) {
        return offer.location().flatMap(location -> switch (location.place()) {
            case Place.Coarse coarse -> Optional.of(coarse.area());
            case Place.Public open -> Optional.of(open.address().city());
            case Place.Unstated nowhere -> Optional.<String>empty();
        });
    }

    /** Where it is, as far as may be told. */
    Optional<GeoPoint> point(Offer offer) {
        return offer.location().flatMap(location -> switch (location.place()) {
            case Place.Public open -> open.point();
            case Place.Coarse coarse -> vocabulary.places().find(coarse.area()).flatMap(PlaceNode::point);
            case Place.Unstated nowhere -> Optional.empty();
        });
    }
}
