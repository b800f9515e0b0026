package org.socialmap.record;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * How a service hands people over to other services.
 *
 * @param warm whether it introduces them and stays involved
 * @param accompanied whether a person from the service goes with them
 * @param note a description in words
 */
public record HandOver(boolean warm, boolean accompanied, Optional<Text> note) {}
