/** The migrations that make and change the tables, in the order of their numbers, and the log that Flyway writes for them. */
@NullMarked
package org.socialmap.store.migrations;

import org.jspecify.annotations.NullMarked;
