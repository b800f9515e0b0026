package org.socialmap.catalog;

import java.util.Optional;
import org.socialmap.language.Text;

/** A document that has to be shown (HSDS {@code required_document}). */
public record RequiredDocument(Text document, Optional<String> uri) {}
