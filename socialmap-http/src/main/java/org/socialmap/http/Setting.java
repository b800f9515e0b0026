package org.socialmap.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting of the program. Its name is that of the argument ({@code --base-path}) and of the line in a settings file
 * ({@code base-path = /help}); the environment variable is made of it ({@code SOCIALMAP_BASE_PATH}).
 */
enum Setting {
    PORT,
    ADMIN_PORT,
    HOST,
    PUBLIC_URL,
    TRUSTED_PROXY,
    BASE_PATH,
    DATASET,
    DATA,
    DB,
    TEXTS,
    TAKE_OVER,
    SESSION_IDLE,
    SESSION_LIMIT,
    ADMIN_KEY,
    SETTINGS;

    /** How the name of each environment variable begins. */
    static final String PREFIX = "SOCIALMAP_";

    /** What a setting is called in arguments and files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its environment variable. */
    String variable() {
        return PREFIX + name();
    }

    /** Whether it may stand in an argument, which everybody on the machine can see. */
    boolean isArgument() {
        return this != ADMIN_KEY;
    }

    /** Whether it may stand in a settings file: a file does not name another one. */
    boolean isInFile() {
        return this != SETTINGS;
    }

    /** Whether its value lets somebody in, or may: the address of a database can hold a password. */
    boolean isSecret() {
        return this == ADMIN_KEY || this == DB;
    }

    /** The setting of a name, if there is one. */
    static Optional<Setting> find(String key) {
        return Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }
}
