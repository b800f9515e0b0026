package org.socialmap.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Text;

/**
 * A need that people have (HSDS {@code taxonomy_term}).
 *
 * @param code its id in profiles and data sets, such as {@code shelter.night}
 * @param parent code of the broader need
 * @param synonyms other words for it
 * @param onlyWhenAsked whether it is offered only when requested itself, never through a broader need
 * @param comesBefore codes of the needs that it precedes when both are requested
 */
public record TaxonomyTerm(
        String code,
        Text name,
        Optional<Text> description,
        Optional<String> parent,
        List<Text> synonyms,
        boolean onlyWhenAsked,
        Set<String> comesBefore) {
    public TaxonomyTerm {
        synonyms = List.copyOf(synonyms);
        comesBefore = Set.copyOf(comesBefore);
    }
}
