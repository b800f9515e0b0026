package org.socialmap.http.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.socialmap.language.Characters;

/**
 * Reads a settings file: {@code name = value}, one per line, in the format of {@link Properties}, in UTF-8. Errors
 * name the line but never its content.
 */
final class SettingsFile {
    /** Anything longer may be a misplaced secret and is not repeated. */
    private static final int MAX_NAME_LENGTH = 80;

    private SettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if the file cannot be read, contains an unknown or repeated name, or holds a
     *     secret and is readable by every user of the machine
     */
    static Map<Setting, String> read(Path file) {
        try {
            Map<Setting, String> settings = settings(Files.readAllLines(file));
            if (settings.keySet().stream().anyMatch(Setting::isSecret) && isWorldReadable(file)) {
                throw new IllegalArgumentException(
                        "the settings file contains a secret and every user of this machine can read it: chmod o-r");
            }
            return settings;
        } catch (IOException e) {
            throw new IllegalArgumentException("the settings file cannot be read", e);
        }
    }

    private static Map<Setting, String> settings(List<String> lines) throws IOException {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (int first = 0, next; first < lines.size(); first = next) {
            next = first + 1;
            StringBuilder logical = new StringBuilder(lines.get(first));
            while (isContinued(logical) && next < lines.size()) {
                logical.append('\n').append(lines.get(next++));
            }
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(logical.toString()));
            } catch (IllegalArgumentException e) {
                throw invalid(first, "malformed escape sequence");
            }
            for (String name : properties.stringPropertyNames()) {
                Setting setting = Setting.find(name).filter(Setting::isInFile).orElseThrow(noSuchSetting(first, name));
                if (settings.put(setting, properties.getProperty(name).strip()) != null) {
                    throw invalid(first, "duplicate setting: " + name);
                }
            }
        }
        return settings;
    }

    /** Returns whether the line continues: it ends with a backslash that is not escaped. */
    private static boolean isContinued(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static Supplier<IllegalArgumentException> noSuchSetting(int line, String name) {
        boolean isName =
                Characters.consistsOf(name, 1, MAX_NAME_LENGTH, c -> Characters.isLowercaseLetter(c) || c == '-')
                        && !name.startsWith("-")
                        && !name.endsWith("-");
        return () -> invalid(line, isName ? "unknown setting: " + name : "unknown setting");
    }

    private static IllegalArgumentException invalid(int line, String error) {
        return new IllegalArgumentException("the settings file, line " + (line + 1) + ": " + error);
    }

    private static boolean isWorldReadable(Path file) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
        return view.isPresent() && view.get().readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
