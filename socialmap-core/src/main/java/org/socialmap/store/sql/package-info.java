/** The store in SQLite or PostgreSQL. */
package org.socialmap.store.sql;
