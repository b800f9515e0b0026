package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * A language that is spoken (HSDS {@code language}).
 *
 * @param code ISO 639 code
 * @param note anything else known about it, such as who said so
 */
public record Language(String code, Optional<Text> note) {}
