/** Measures the reading of texts by example, before it becomes part of the library. */
package org.socialmap.bench.reading;
