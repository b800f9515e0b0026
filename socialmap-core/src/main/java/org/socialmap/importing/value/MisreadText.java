package org.socialmap.importing.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that a program before us read as Windows-1252, so that "Café" became "CafÃ©". It is put right only where every character
 * outside of ASCII is part of such a pair: a text with accents of its own was read rightly.
 */
public final class MisreadText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** So often is a text put right that was misread over and over. */
    private static final int MOST_TIMES = 3;

    private MisreadText() {}

    /** The text as it was meant; the same text if it was not misread. */
    public static String repaired(String text) {
        String repaired = text;
        for (int i = 0; i < MOST_TIMES && mayBeMisread(repaired); i++) {
            String once = once(repaired);
            if (once.equals(repaired)) {
                return once;
            }
            repaired = once;
        }
        return repaired;
    }

    /** What is not in ASCII begins, in UTF-8 of our languages, with one of these three when it is misread. */
    private static boolean mayBeMisread(String text) {
        return text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.indexOf('â') >= 0;
    }

    private static String once(String text) {
        try {
            CharsetEncoder windows = WINDOWS.newEncoder();
            ByteBuffer bytes = ByteBuffer.allocate(text.length());
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                // The five bytes that Windows-1252 leaves open, programs read as control characters.
                boolean isOpen = character >= 0x80 && character <= 0x9F;
                bytes.put(
                        character < 0x80 || isOpen
                                ? (byte) character
                                : windows.encode(CharBuffer.wrap(new char[] {character}))
                                        .get());
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
