/**
 * The input and output of an import of a directory: source, options and mapping, the changes made, and a notice for everything
 * that was not taken over unchanged. An embedder runs an import with {@code ImportOperations}.
 *
 * <p>The sub-packages do the work in this order: {@code read} (files become rows), {@code normalize} (rows become records of
 * HSDS 3.1), {@code staging} (records wait on disk until all were read, and are assembled), {@code privacy} (private parts are
 * removed) and {@code apply} (records of the map are written). {@code value} parses single values for all of them.
 */
@NullMarked
package org.socialmap.importing;

import org.jspecify.annotations.NullMarked;
