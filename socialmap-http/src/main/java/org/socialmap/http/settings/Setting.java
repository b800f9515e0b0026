package org.socialmap.http.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting of the program. Its key is the name of the argument ({@code --base-path}) and of the line in a settings
 * file ({@code base-path = /help}); the environment variable is derived from it ({@code SOCIALMAP_BASE_PATH}).
 */
public enum Setting {
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

    /** The prefix of every environment variable. */
    static final String PREFIX = "SOCIALMAP_";

    /** Returns the name in arguments and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the name of the environment variable. */
    public String variable() {
        return PREFIX + name();
    }

    /** Returns whether the setting may be an argument, which everybody on the machine can see. */
    public boolean isArgument() {
        return this != ADMIN_KEY;
    }

    /** Returns whether the setting may be in a settings file: a file cannot name another one. */
    public boolean isInFile() {
        return this != SETTINGS;
    }

    /** Returns whether the value is or may contain a secret: a database URL can hold a password. */
    boolean isSecret() {
        return this == ADMIN_KEY || this == DB;
    }

    /** Finds the setting with a key. */
    static Optional<Setting> find(String key) {
        return Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }
}
