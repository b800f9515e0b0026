package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/** A document that a person has to show (HSDS {@code required_document}). */
public record RequiredDocument(Text document, Optional<String> uri) {}
