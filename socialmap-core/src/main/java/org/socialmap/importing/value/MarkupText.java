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
 * A converter of HTML to plain text: without tags, scripts and styles, and with entities replaced by their characters. Nothing is
 * kept that a browser could execute, however often it was escaped. An HTML library would add half a megabyte to an embedding
 * program and would drop the text after a lone {@code <}, as in "{@code for a <b only}".
 */
public final class MarkupText {
    private static final Properties ENTITIES = entities();
    private static final int MAX_ENTITY_LENGTH = 10;

    /** Anything longer is not a tag; the limit keeps the time linear in the length of the text. */
    private static final int MAX_TAG_LENGTH = 4_096;

    /** The number of passes over a text that was escaped repeatedly; after the last, every {@code <} is removed. */
    private static final int MAX_PASSES = 3;

    /** Elements whose content is not displayed. */
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math");

    /** Elements that begin and end a line. */
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "hr");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int position;
    private boolean isCommentUnclosed;

    private MarkupText(String text) {
        this.text = text;
    }

    /** Returns the plain text of a text; the same text if it has no markup. */
    public static String plain(String text) {
        String plain = text;
        for (int i = 0; i < MAX_PASSES; i++) {
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

    private static boolean beginsTag(String text, int position) {
        int next = position + 1;
        if (next < text.length() && text.charAt(next) == '/') {
            next++;
        }
        return next < text.length()
                && (Characters.isLowercaseLetter(text.charAt(next) | 0x20)
                        || text.charAt(next) == '!'
                        || text.charAt(next) == '?');
    }

    private String read() {
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '<' && beginsTag(text, position)) {
                readTag();
            } else if (character == '&' && entityEnd(text, position) > 0) {
                int end = entityEnd(text, position);
                plain.append(entity(text.substring(position + 1, end)));
                position = end + 1;
            } else {
                plain.append(character);
                position++;
            }
        }
        return tidyLines(plain.toString());
    }

    private void readTag() {
        int end = tagEnd();
        if (end < 0) {
            // Not a tag, or one interrupted by another: its text stays, but without the bracket that would open a tag.
            position++;
            return;
        }
        String inside = text.substring(position + 1, end);
        position = end + 1;
        if (isAddress(inside)) {
            plain.append(inside);
            return;
        }
        boolean isEnd = inside.startsWith("/");
        String name = Characters.before(
                        isEnd ? inside.substring(1) : inside, c -> Character.isWhitespace(c) || c == '/')
                .toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(name) && !isEnd && !inside.endsWith("/")) {
            skip(name);
        } else if (BLOCKS.contains(name)) {
            plain.append('\n');
        } else if (!inside.startsWith("!")) {
            plain.append(name.equals("td") || name.equals("th") ? " " : "");
        }
    }

    /** Returns the end of a tag or comment, or -1. A bracket in quotes belongs to an attribute value. */
    private int tagEnd() {
        if (text.startsWith("<!--", position)) {
            int end = isCommentUnclosed ? -1 : text.indexOf("-->", position);
            isCommentUnclosed = end < 0;
            return end < 0 ? -1 : end + 2;
        }
        char quote = 0;
        int last = Math.min(text.length(), position + MAX_TAG_LENGTH);
        for (int i = position + 1; i < last; i++) {
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
        int end = text.substring(position, last).indexOf('>');
        return end < 0 ? -1 : position + end;
    }

    /** Returns whether angle brackets enclose a web or email address, which people write. */
    private static boolean isAddress(String inside) {
        return inside.codePoints().noneMatch(Character::isWhitespace)
                && (inside.indexOf('@') > 0 || inside.startsWith("http://") || inside.startsWith("https://"));
    }

    private void skip(String name) {
        for (int end = text.indexOf("</", position); end >= 0; end = text.indexOf("</", end + 1)) {
            if (text.regionMatches(true, end + 2, name, 0, name.length())) {
                int close = text.indexOf('>', end);
                position = close < 0 ? text.length() : close + 1;
                return;
            }
        }
        position = text.length();
    }

    private static int entityEnd(String text, int position) {
        int end = position + 1;
        while (end < text.length() && end - position <= MAX_ENTITY_LENGTH && text.charAt(end) != ';') {
            end++;
        }
        boolean isEntity = end < text.length()
                && text.charAt(end) == ';'
                && !entity(text.substring(position + 1, end)).isEmpty();
        return isEntity ? end : -1;
    }

    /** Returns the character of an entity; empty if there is no such entity. */
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

    /** Removes spaces around lines, and empty lines. */
    private static String tidyLines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Properties entities() {
        Properties entities = new Properties();
        try (InputStream file = MarkupText.class.getResourceAsStream("entities.properties")) {
            entities.load(file);
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource entities.properties cannot be read", e);
        }
    }
}
