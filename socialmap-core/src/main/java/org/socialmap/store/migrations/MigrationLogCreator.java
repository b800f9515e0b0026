package org.socialmap.store.migrations;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the warnings and errors of Flyway on and drops the rest, which a library must not print in another program. Public
 * because Flyway makes it by its name.
 */
public final class MigrationLogCreator implements LogCreator {
    @Override
    public Log createLogger(Class<?> type) {
        return new WarningLog(LoggerFactory.getLogger(type));
    }

    private record WarningLog(Logger logger) implements Log {
        @Override
        @SuppressWarnings("deprecation") // Flyway before 12 requires it.
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {
            // Dropped.
        }

        @Override
        public void info(String message) {
            // Dropped.
        }

        @Override
        public void notice(String message) {
            // Dropped.
        }

        @Override
        public void warn(String message) {
            logger.warn(message);
        }

        @Override
        public void error(String message) {
            logger.error(message);
        }

        @Override
        public void error(String message, Exception cause) {
            logger.error(message, cause);
        }
    }
}
