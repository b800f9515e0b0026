package org.socialmap.architecture;

/**
 * One top-level class that uses another; a nested class counts as the class that it is in.
 *
 * @param user the full name of the class that uses
 * @param used the full name of the class that is used, or {@code package.*} where a source names a whole package
 * @param kind where the use was found
 */
record Use(String user, String used, Kind kind) {
    enum Kind {
        /** A class file refers to the class. */
        COMPILED,
        /** A source file names the class, in Javadoc or in an import. */
        NAMED
    }

    String userPackage() {
        return packageOf(user);
    }

    String usedPackage() {
        return packageOf(used);
    }

    @Override
    public String toString() {
        return user + (kind == Kind.COMPILED ? " uses " : " names in its source ") + used;
    }

    static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
