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
 * A reader of text in an undeclared encoding: UTF-16 after its byte order mark, otherwise UTF-8, with each byte that is not valid
 * UTF-8 decoded as Windows-1252. Files merged from several sources can contain both. For use by one thread.
 */
public final class MixedEncodingReader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER_SIZE = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
    private boolean endReached;
    private boolean guessed;

    private MixedEncodingReader(InputStream in) {
        this.in = in;
    }

    /** Returns a reader of a stream, positioned after its byte order mark if it has one. */
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
        boolean isUtf16 = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        return isUtf16 ? new InputStreamReader(in, StandardCharsets.UTF_16) : new MixedEncodingReader(in);
    }

    /** Returns whether the encoding of some bytes was guessed, because they were not valid UTF-8. */
    public boolean hasGuessed() {
        return guessed;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (endReached && !bytes.hasRemaining()) {
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
        if (!endReached) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            endReached = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, endReached);
        while (result.isError() && chars.hasRemaining()) {
            guessed = true;
            ByteBuffer invalid = bytes.slice(bytes.position(), 1);
            chars.put(WINDOWS.decode(invalid));
            bytes.position(bytes.position() + 1);
            result = utf8.decode(bytes, chars, endReached);
        }
        chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
