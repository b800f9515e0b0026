/** Export as tables of comma-separated values (RFC 4180). */
@NullMarked
package org.socialmap.exchange.tabular;

import org.jspecify.annotations.NullMarked;
