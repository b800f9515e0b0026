/**
 * What an import of a directory takes and reports: its source, options and mapping, the changes it makes, and a notice for
 * everything that is not taken as it came. An embedder runs one by {@code ImportOperations}.
 *
 * <p>The work is done in the rooms below, in this order: {@code read} (files become rows), {@code normalize} (rows become
 * records of HSDS 3.1), {@code staging} (records wait on disk until all of them were read, and are put together),
 * {@code privacy} (private parts are removed) and {@code apply} (records of the map are written). {@code value} reads single
 * values for all of them.
 */
package org.socialmap.importing;
