package org.socialmap;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public API as text, a line for each type and member, from the class files of the packages that the module exports. */
final class PublicApi {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern EXPORT = Pattern.compile("^ *exports ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE_NAME = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+");
    private static final Pattern ASSUMED_PACKAGE = Pattern.compile("\\b(?:java\\.lang|java\\.util)\\.(?=[A-Z])");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Set<String> exported;
    private final Set<String> mentioned = new TreeSet<>();

    PublicApi(Path moduleInfo) throws IOException {
        exported = EXPORT.matcher(Files.readString(moduleInfo))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the lines: types in order of their names, each with its members. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : exported) {
            try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                        .sorted()
                        .map(file -> load(name + "." + file.substring(0, file.length() - ".class".length())))
                        .filter(PublicApi::isVisible)
                        .forEach(type -> describe(type, lines));
            }
        }
        return lines;
    }

    /** Returns the types that the API mentions but that no other module can use. */
    Set<String> leaks() throws IOException {
        lines();
        return mentioned.stream()
                .filter(type -> !type.startsWith("java."))
                .filter(type -> !exported.contains(type.replaceFirst("\\.[A-Z].*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return isVisible(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void describe(Class<?> type, List<String> lines) {
        lines.add(write(type.toGenericString()
                + list(" extends ", superclass(type))
                + list(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces())
                + list(" permits ", type.isSealed() ? type.getPermittedSubclasses() : new Type[0])));
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                members.add(modifiers(field.getModifiers(), Modifier.fieldModifiers())
                        + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add(signature(constructor, "new"));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !method.isSynthetic() && isOwn(method)) {
                members.add(signature(method, method.getGenericReturnType().getTypeName() + " " + method.getName()));
            }
        }
        members.stream().sorted().forEach(member -> lines.add("    " + write(member)));
    }

    private static Type[] superclass(Class<?> type) {
        Type superclass = type.getGenericSuperclass();
        boolean implied = superclass == null || superclass == Object.class || type.isRecord() || type.isEnum();
        return implied ? new Type[0] : new Type[] {superclass};
    }

    private static boolean isOwn(Method method) {
        boolean ofEnum = method.getDeclaringClass().isEnum()
                && Set.of("values", "valueOf").contains(method.getName());
        return !ofEnum && !OF_EVERY_OBJECT.contains(method.getName());
    }

    private static String signature(Executable member, String name) {
        String parameters = Arrays.stream(member.getTypeParameters())
                .map(TypeVariable::getName)
                .collect(Collectors.joining(", "));
        return modifiers(member.getModifiers(), Modifier.methodModifiers() & ~Modifier.SYNCHRONIZED)
                + (parameters.isEmpty() ? "" : "<" + parameters + "> ")
                + name + list("(", member.getGenericParameterTypes()).replaceFirst("^$", "(") + ")"
                + list(" throws ", member.getGenericExceptionTypes());
    }

    private static String modifiers(int modifiers, int shown) {
        String words = Modifier.toString(modifiers & shown);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String list(String before, Type[] types) {
        return types.length == 0
                ? ""
                : before + Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private String write(String declaration) {
        TYPE_NAME.matcher(declaration).results().map(MatchResult::group).forEach(mentioned::add);
        return ASSUMED_PACKAGE.matcher(declaration.replace('$', '.')).replaceAll("");
    }
}
