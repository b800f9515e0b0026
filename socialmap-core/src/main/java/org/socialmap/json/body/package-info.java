/** The parts of the JSON of a match, as records that Jackson writes. */
@NullMarked
package org.socialmap.json.body;

import org.jspecify.annotations.NullMarked;
