package org.socialmap.architecture;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads dependencies between classes from class files. ClassGraph takes every class that the constant pool names, so
 * that a class that is only cast to, or only matched by a pattern, counts too. Constants that the compiler inlines
 * leave no trace here, but their import does in {@link SourceFiles}.
 */
final class ClassFiles {
    private ClassFiles() {}

    /**
     * Reads the classes of a package and its sub-packages.
     *
     * @param folder where the compiler puts class files, such as {@code target/classes}; not a jar, since libraries may
     *     be moved into that
     * @throws IllegalArgumentException if there are none
     */
    static Code read(Path folder, String basePackage) {
        Set<String> classes = new HashSet<>();
        Set<Use> uses = new HashSet<>();
        ClassGraph classGraph = new ClassGraph()
                .overrideClasspath(folder)
                .acceptPackages(basePackage)
                .enableExternalClasses()
                .enableInterClassDependencies();
        try (ScanResult scan = classGraph.scan()) {
            for (ClassInfo own : scan.getAllClasses().filter(found -> !found.isExternalClass())) {
                String user = topLevel(own.getName());
                classes.add(user);
                for (ClassInfo used : own.getClassDependencies()) {
                    uses.add(new Use(user, topLevel(used.getName()), Use.Kind.COMPILED));
                }
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no class of " + basePackage + " in " + folder + ". Compile first.");
        }
        uses.removeIf(use -> use.user().equals(use.used()));
        return new Code(classes, sorted(uses));
    }

    private static List<Use> sorted(Set<Use> uses) {
        List<Use> sorted = new ArrayList<>(uses);
        sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
        return sorted;
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
