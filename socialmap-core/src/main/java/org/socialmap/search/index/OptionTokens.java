package org.socialmap.search.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Place;
import org.socialmap.record.Service;

/** Returns the tokens and the location of an option. */
public final class OptionTokens {
    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;

    public OptionTokens(Vocabulary vocabulary, Taxonomy taxonomy) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
    }

    Collection<IndexToken> of(Offer offer) {
        Service service = offer.service();
        Set<IndexToken> tokens = new LinkedHashSet<>();
        tokens.add(IndexFields.organization(offer.organization().id()));
        service.needs().forEach(need -> tokens.add(IndexFields.need(need)));
        if (taxonomy.isReserved(service.needs())) {
            service.needs().forEach(need -> tokens.add(IndexFields.reserved(need)));
        }
        service.spokenLanguages().forEach(language -> tokens.add(IndexFields.language(language)));
        offer.channels().forEach(channel -> tokens.add(IndexFields.channel(channel.channel())));
        service.staff().genders().forEach(gender -> tokens.add(IndexFields.staffGender(gender)));
        service.complete().forEach(wish -> tokens.add(IndexFields.complete(wish)));
        area(offer).ifPresent(area -> tokens.add(IndexFields.area(area)));
        return tokens;
    }

    private static Optional<String> area(Offer offer) {
        return offer.location().flatMap(location -> switch (location.place()) {
            case Place.Coarse coarse -> Optional.of(coarse.area());
            case Place.Public known -> Optional.of(known.address().city());
            case Place.Unstated unstated -> Optional.<String>empty();
        });
    }

    /** Returns the coordinates, as precise as may be published. */
    Optional<GeoPoint> point(Offer offer) {
        return offer.location().flatMap(location -> switch (location.place()) {
            case Place.Public known -> known.point();
            case Place.Coarse coarse -> vocabulary.places().find(coarse.area()).flatMap(PlaceNode::point);
            case Place.Unstated unstated -> Optional.empty();
        });
    }
}
