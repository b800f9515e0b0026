package org.socialmap.importing.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.language.Characters;

/**
 * The words of a text that was written as HTML: without its tags, its scripts and styles, and with the characters that its
 * entities stand for. Nothing is kept that a browser could carry out, however often it was escaped. An HTML library would add
 * half a megabyte to what an embedder carries and drops the words behind a lone {@code <}, as in "{@code for a <b only}".
 */
public final class MarkupText {
    private static final Properties ENTITIES = entities();
    private static final int LONGEST_ENTITY = 10;

    /** What is longer is no tag: a limit, so that time grows with the length of a text only. */
    private static final int LONGEST_TAG = 4_096;

    /** So often is a text read that was escaped over and over; after that, no {@code <} is left of it. */
    private static final int MOST_TIMES = 3;

    /** Elements whose text is not for people. */
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math");

    /** Elements at which a line begins and ends. */
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "hr");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;
    private boolean isCommentEndless;

    private MarkupText(String text) {
        this.text = text;
    }

    /** The words of a text; the same text if it has no markup. */
    public static String plain(String text) {
        String plain = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            String once = hasMarkup(plain) ? new MarkupText(plain).read() : plain;
            if (once.equals(plain)) {
                return plain;
            }
            plain = once;
        }
        return hasMarkup(plain) ? plain.replace("<", "") : plain;
    }

    private static boolean hasMarkup(String text) {
        int tag = text.indexOf('<');
        while (tag >= 0 && !beginsTag(text, tag)) {
            tag = text.indexOf('<', tag + 1);
        }
        int entity = text.indexOf('&');
        while (entity >= 0 && entityEnd(text, entity) < 0) {
            entity = text.indexOf('&', entity + 1);
        }
        return tag >= 0 || entity >= 0;
    }

    private static boolean beginsTag(String text, int at) {
        int next = at + 1;
        if (next < text.length() && text.charAt(next) == '/') {
            next++;
        }
        return next < text.length()
                && (Characters.isLowercaseLetter(text.charAt(next) | 0x20)
                        || text.charAt(next) == '!'
                        || text.charAt(next) == '?');
    }

    private String read() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '<' && beginsTag(text, at)) {
                tag();
            } else if (character == '&' && entityEnd(text, at) > 0) {
                int end = entityEnd(text, at);
                plain.append(entity(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                plain.append(character);
                at++;
            }
        }
        return tidy(plain.toString());
    }

    private void tag() {
        int end = tagEnd();
        if (end < 0) {
            // No tag, or one that another interrupts: its words stay, without what makes a browser take them for a tag.
            at++;
            return;
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        if (isAddress(inside)) {
            plain.append(inside);
            return;
        }
        boolean isEnd = inside.startsWith("/");
        String name = Characters.before(
                        isEnd ? inside.substring(1) : inside, c -> Character.isWhitespace(c) || c == '/')
                .toLowerCase(Locale.ROOT);
        if (SILENT.contains(name) && !isEnd && !inside.endsWith("/")) {
            skip(name);
        } else if (BLOCKS.contains(name)) {
            plain.append('\n');
        } else if (!inside.startsWith("!")) {
            plain.append(name.equals("td") || name.equals("th") ? " " : "");
        }
    }

    /** Where a tag or a comment ends: a bracket within quotes belongs to a value. */
    private int tagEnd() {
        if (text.startsWith("<!--", at)) {
            int end = isCommentEndless ? -1 : text.indexOf("-->", at);
            isCommentEndless = end < 0;
            return end < 0 ? -1 : end + 2;
        }
        char quote = 0;
        int last = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; i < last; i++) {
            char character = text.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '>') {
                return i;
            } else if (character == '<') {
                return -1;
            } else if ((character == '"' || character == '\'') && text.charAt(i - 1) == '=') {
                quote = character;
            }
        }
        int end = text.substring(at, last).indexOf('>');
        return end < 0 ? -1 : at + end;
    }

    /** People write addresses in brackets. */
    private static boolean isAddress(String inside) {
        return inside.codePoints().noneMatch(Character::isWhitespace)
                && (inside.indexOf('@') > 0 || inside.startsWith("http://") || inside.startsWith("https://"));
    }

    private void skip(String name) {
        for (int end = text.indexOf("</", at); end >= 0; end = text.indexOf("</", end + 1)) {
            if (text.regionMatches(true, end + 2, name, 0, name.length())) {
                int close = text.indexOf('>', end);
                at = close < 0 ? text.length() : close + 1;
                return;
            }
        }
        at = text.length();
    }

    private static int entityEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_ENTITY && text.charAt(end) != ';') {
            end++;
        }
        boolean isEntity = end < text.length()
                && text.charAt(end) == ';'
                && !entity(text.substring(at + 1, end)).isEmpty();
        return isEntity ? end : -1;
    }

    /** The character of an entity; empty if there is none. */
    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getProperty(name, "");
        }
        boolean isHex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(isHex ? 2 : 1);
        try {
            int point = Integer.parseInt(digits, isHex ? 16 : 10);
            boolean isText = Character.isValidCodePoint(point)
                    && point >= ' '
                    && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            return isText || point == '\n' ? Character.toString(point) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** Without spaces around lines and without empty lines. */
    private static String tidy(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Properties entities() {
        Properties entities = new Properties();
        try (InputStream file = MarkupText.class.getResourceAsStream("entities.properties")) {
            entities.load(file);
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException("the entities of HTML are not in their place", e);
        }
    }
}
