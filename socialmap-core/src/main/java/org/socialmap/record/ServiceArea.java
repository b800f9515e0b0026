package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * An area that a service covers (HSDS {@code service_area}). It is information only; the rule decides who may come.
 *
 * @param place id of a place in the place graph, if the area is one
 * @param name the area in words
 */
public record ServiceArea(Optional<String> place, Optional<Text> name) {}
