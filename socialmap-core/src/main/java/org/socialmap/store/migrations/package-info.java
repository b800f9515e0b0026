/** The migrations that make and change the tables, in the order of their numbers, and the log that Flyway writes for them. */
package org.socialmap.store.migrations;
