/**
 * Reads what a text means by its likeness to examples: needs, danger, and the language. It learns from the examples of
 * the data set and knows no words of its own, so that it works for any taxonomy that has examples.
 */
@NullMarked
package org.socialmap.understanding.examples;

import org.jspecify.annotations.NullMarked;
