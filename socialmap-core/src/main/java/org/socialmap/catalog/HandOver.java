package org.socialmap.catalog;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * How a service hands people over to others.
 *
 * @param warm whether it introduces them and stays involved
 * @param accompanied whether somebody goes along
 * @param note in words
 */
public record HandOver(boolean warm, boolean accompanied, Optional<Text> note) {}
