package org.socialmap.record;

import java.util.Optional;

/**
 * A taxonomy term applied to a record (HSDS {@code attribute}).
 *
 * @param taxonomyTerm code of the term
 * @param label what the attribute says about the record
 * @param value a value, for terms that take one
 */
public record Attribute(String taxonomyTerm, Optional<String> label, Optional<String> value) {}
