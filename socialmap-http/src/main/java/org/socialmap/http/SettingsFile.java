package org.socialmap.http;

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
 * A settings file: {@code name = value}, one a line, as {@link Properties} have it, in UTF-8. An error says where it is,
 * never what stands there.
 */
final class SettingsFile {
    /** What is no such name may be a secret in the wrong place, and is not repeated. */
    private static final int LONGEST_NAME = 80;

    private SettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it cannot be read, has a name that is no setting or is there twice, or holds a
     *     secret that every user of the machine can read
     */
    static Map<Setting, String> read(Path file) {
        try {
            Map<Setting, String> settings = settings(Files.readAllLines(file));
            if (settings.keySet().stream().anyMatch(Setting::isSecret) && isReadByAll(file)) {
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
            Properties one = new Properties();
            try {
                one.load(new StringReader(logical.toString()));
            } catch (IllegalArgumentException e) {
                throw wrong(first, "a character is not written correctly");
            }
            for (String name : one.stringPropertyNames()) {
                Setting setting = Setting.find(name).filter(Setting::isInFile).orElseThrow(noSuchSetting(first, name));
                if (settings.put(setting, one.getProperty(name).strip()) != null) {
                    throw wrong(first, "given twice: " + name);
                }
            }
        }
        return settings;
    }

    /** Whether the next line belongs to it: it ends with a backslash that no other one escapes. */
    private static boolean isContinued(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static Supplier<IllegalArgumentException> noSuchSetting(int line, String name) {
        boolean isName = Characters.areAll(name, 1, LONGEST_NAME, c -> Characters.isSmallLetter(c) || c == '-')
                && !name.startsWith("-")
                && !name.endsWith("-");
        return () -> wrong(line, isName ? "there is no setting " + name : "there is no such setting");
    }

    private static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("the settings file, line " + (line + 1) + ": " + what);
    }

    private static boolean isReadByAll(Path file) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
        return view.isPresent() && view.get().readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
