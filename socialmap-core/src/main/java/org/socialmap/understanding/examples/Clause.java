package org.socialmap.understanding.examples;

import java.util.List;
import org.socialmap.understanding.examples.Normalization.Word;

/** A text, or a clause of it, with its features. */
record Clause(List<Word> words, Features features) {}
