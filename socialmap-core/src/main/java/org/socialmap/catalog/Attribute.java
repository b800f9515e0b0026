package org.socialmap.catalog;

import java.util.Optional;

/**
 * A taxonomy term put on a record (HSDS {@code attribute}).
 *
 * @param taxonomyTerm code of the term
 * @param label what the attribute says of the record
 * @param value a value, for terms that take one
 */
public record Attribute(String taxonomyTerm, Optional<String> label, Optional<String> value) {}
