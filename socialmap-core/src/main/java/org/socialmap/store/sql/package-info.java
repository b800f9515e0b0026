/** The store in SQLite or PostgreSQL. */
@NullMarked
package org.socialmap.store.sql;

import org.jspecify.annotations.NullMarked;
