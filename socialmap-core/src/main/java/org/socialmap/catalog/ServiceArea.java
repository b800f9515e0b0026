package org.socialmap.catalog;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * An area in which a service works (HSDS {@code service_area}). It informs; who may come is for the rule to say.
 *
 * @param place id of a place in the place graph, if it is one
 * @param name the area in words
 */
public record ServiceArea(Optional<String> place, Optional<Text> name) {}
