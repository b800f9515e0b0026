package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * What a location offers people with a disability (HSDS {@code accessibility}).
 *
 * @param description what it offers
 * @param details more about it
 */
public record Accessibility(Text description, Optional<Text> details) {}
