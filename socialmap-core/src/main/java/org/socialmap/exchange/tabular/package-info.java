/** Tables of comma-separated values (RFC 4180), the other form in which the field exchanges records. */
@NullMarked
package org.socialmap.exchange.tabular;

import org.jspecify.annotations.NullMarked;
