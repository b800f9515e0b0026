package org.socialmap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what only source files contain: the types that Javadoc names, and sizes. */
final class SourceFiles {
    private SourceFiles() {}

    /**
     * Reads which own types the sources name in full, in an import or in Javadoc. A short name in Javadoc is either
     * imported or of the same package, so that imports and full names are all there is.
     *
     * @param root the folder of the sources, such as {@code src/main/java}
     * @param basePackage the package that is read, with its sub-packages
     */
    static Code read(Path root, String basePackage) {
        String base = Pattern.quote(basePackage);
        Pattern type = Pattern.compile("\\b(" + base + "(?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*|\\*)");
        Pattern linkToPackage = Pattern.compile("@(?:link|linkplain|see)\\s+(" + base + "(?:\\.[a-z]\\w*)*)(?![.\\w])");
        Set<String> classes = new HashSet<>();
        List<Use> uses = new ArrayList<>();
        for (Path file : javaFiles(root.resolve(basePackage.replace('.', '/')))) {
            String user = className(root, file);
            if (!user.endsWith(".package-info")) {
                classes.add(user);
            }
            String source = text(file);
            for (Matcher found = type.matcher(source); found.find(); ) {
                uses.add(new Use(user, found.group(1) + "." + found.group(2), Use.Kind.NAMED));
            }
            for (Matcher found = linkToPackage.matcher(source); found.find(); ) {
                uses.add(new Use(user, found.group(1) + ".*", Use.Kind.NAMED));
            }
        }
        return new Code(classes, uses.stream().distinct().toList());
    }

    /** Returns the number of lines of every source file. */
    static Map<String, Integer> lines(Path root) {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path file : javaFiles(root)) {
            lines.put(className(root, file), (int) text(file).lines().count());
        }
        return lines;
    }

    /** Returns the number of source files of every package, its {@code package-info} among them. */
    static Map<String, Integer> filesByPackage(Path root) {
        Map<String, Integer> files = new TreeMap<>();
        for (Path file : javaFiles(root)) {
            files.merge(Use.packageOf(className(root, file)), 1, Integer::sum);
        }
        return files;
    }

    private static String className(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
