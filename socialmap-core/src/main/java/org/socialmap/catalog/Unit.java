package org.socialmap.catalog;

import java.util.Optional;
import java.util.UUID;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * A kind of place that a service has, such as a single room (HSDS {@code unit}).
 *
 * @param kind {@code bed}, {@code room}, {@code slot} … as the data set has it
 * @param rule who may use it, on top of the service's own rule
 */
public record Unit(UUID id, String kind, Text name, Optional<Rule> rule) {}
