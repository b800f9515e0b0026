/**
 * The store in SQLite or PostgreSQL. {@code SqlStore} and {@code SqlCapacityStore} decide what to write. {@code Database} runs
 * transactions. Each {@code …Table} class has the statements of one table. {@code Dialect} has the differences between the
 * databases.
 */
@NullMarked
package org.socialmap.store.sql;

import org.jspecify.annotations.NullMarked;
