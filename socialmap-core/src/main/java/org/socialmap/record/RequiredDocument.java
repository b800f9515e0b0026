package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * A document that a person has to show (HSDS {@code required_document}).
 *
 * @param document what the document is
 * @param uri the address of a page about it
 */
public record RequiredDocument(Text document, Optional<String> uri) {}
