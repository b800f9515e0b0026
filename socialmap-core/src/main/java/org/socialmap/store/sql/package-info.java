/**
 * The store in SQLite or PostgreSQL. {@code SqlStore} and {@code SqlCapacityStore} decide what to write, {@code Database} runs
 * it in transactions, the classes {@code …Table} have the statements of a table each, and {@code Dialect} has what differs
 * between the databases.
 */
@NullMarked
package org.socialmap.store.sql;

import org.jspecify.annotations.NullMarked;
