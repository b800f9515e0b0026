/** The parts of the JSON of a match, as records that Jackson writes. */
package org.socialmap.json.body;
