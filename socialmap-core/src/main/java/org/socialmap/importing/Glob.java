package org.socialmap.importing;

/** Names of files with {@code *} for anything. Each star goes back once only, so that the time grows with both lengths. */
final class Glob {
    private Glob() {}

    /** Whether a name is one of those that a pattern stands for. */
    static boolean fits(String pattern, String name) {
        int inPattern = 0;
        int inName = 0;
        int star = -1;
        int behindStar = 0;
        while (inName < name.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                behindStar = inName;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == name.charAt(inName)) {
                inPattern++;
                inName++;
            } else if (star >= 0) {
                // The last star takes one character more; what earlier stars took can stay as it is.
                inPattern = star + 1;
                inName = ++behindStar;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == pattern.length();
    }
}
