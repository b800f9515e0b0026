package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * What a location offers people with a disability (HSDS {@code accessibility}).
 *
 * @param description what it offers
 * @param details more about it
 * @param wheelchairAccessible whether people who use a wheelchair can get in; if false, that is not known
 */
public record Accessibility(Text description, Optional<Text> details, boolean wheelchairAccessible) {}
