package org.socialmap.importing.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that another program decoded as Windows-1252, so that "Café" became "CafÃ©". A text is changed only if all its
 * characters outside ASCII form such sequences: a text with genuine accents was decoded correctly.
 */
public final class MisreadText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The number of repairs of a text that was misread repeatedly. */
    private static final int MAX_PASSES = 3;

    private MisreadText() {}

    /** Returns the repaired text; the same text if it was not misread. */
    public static String repaired(String text) {
        String repaired = text;
        for (int i = 0; i < MAX_PASSES && mayBeMisread(repaired); i++) {
            String once = repairOnce(repaired);
            if (once.equals(repaired)) {
                return once;
            }
            repaired = once;
        }
        return repaired;
    }

    /** Returns whether a text has one of the three characters that begin a misread sequence in our languages. */
    private static boolean mayBeMisread(String text) {
        return text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.indexOf('â') >= 0;
    }

    private static String repairOnce(String text) {
        try {
            CharsetEncoder windows = WINDOWS.newEncoder();
            ByteBuffer bytes = ByteBuffer.allocate(text.length());
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                // Programs decode the five bytes that Windows-1252 leaves undefined as control characters.
                boolean isUndefined = character >= 0x80 && character <= 0x9F;
                bytes.put(
                        character < 0x80 || isUndefined
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
