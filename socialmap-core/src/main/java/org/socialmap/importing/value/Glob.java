package org.socialmap.importing.value;

/**
 * File name patterns in which {@code *} stands for any characters. Only the last star is backtracked, so the time is at most the
 * product of both lengths.
 */
public final class Glob {
    private Glob() {}

    /** Returns whether a pattern accepts a name. */
    public static boolean accepts(String pattern, String name) {
        int inPattern = 0;
        int inName = 0;
        int star = -1;
        int afterStar = 0;
        while (inName < name.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                afterStar = inName;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == name.charAt(inName)) {
                inPattern++;
                inName++;
            } else if (star >= 0) {
                // The last star takes one more character; what earlier stars took need not change.
                inPattern = star + 1;
                inName = ++afterStar;
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
