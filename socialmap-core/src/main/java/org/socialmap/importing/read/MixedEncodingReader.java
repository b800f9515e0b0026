package org.socialmap.importing.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads text that says nowhere how it is encoded: UTF-8, and each byte that cannot be UTF-8 as Windows-1252, which also files
 * hold that were put together from several; UTF-16 if it begins with its mark. For one thread.
 */
public final class MixedEncodingReader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER_SIZE = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
    private boolean ended;
    private boolean guessed;

    private MixedEncodingReader(InputStream in) {
        this.in = in;
    }

    /** A reader of a stream, behind its byte order mark if it has one. */
    public static Reader of(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, BUFFER_SIZE);
        in.mark(4);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return new MixedEncodingReader(in);
        }
        in.reset();
        boolean wide = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        return wide ? new InputStreamReader(in, StandardCharsets.UTF_16) : new MixedEncodingReader(in);
    }

    /** Whether some bytes were no UTF-8, so that their meaning was guessed. */
    public boolean hasGuessed() {
        return guessed;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    private void decode() throws IOException {
        bytes.compact();
        if (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, ended);
        while (result.isError() && chars.hasRemaining()) {
            guessed = true;
            ByteBuffer odd = bytes.slice(bytes.position(), 1);
            chars.put(WINDOWS.decode(odd));
            bytes.position(bytes.position() + 1);
            result = utf8.decode(bytes, chars, ended);
        }
        chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
