/**
 * The input and output of an import: its source, options and mapping, the changes that it makes, and a notice for
 * everything that it did not import unchanged. {@code ImportOperations} runs an import.
 *
 * <p>The packages below this one do the work in this order: {@code read} turns files into rows, {@code normalize} turns
 * rows into records of HSDS 3.1, {@code staging} keeps the records on disk until all have been read and assembles them,
 * {@code privacy} removes private parts, and {@code apply} writes the records of the map. {@code value} parses single
 * values for all of them.
 */
@NullMarked
package org.socialmap.importing;

import org.jspecify.annotations.NullMarked;
