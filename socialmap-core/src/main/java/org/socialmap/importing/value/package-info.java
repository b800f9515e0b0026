/** Parsers of single values in the formats that directories use. */
package org.socialmap.importing.value;
