package org.socialmap.http.pages.address;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form as bytes, in order: the order of the answers decides which question is the previous one. Bytes
 * after the last field are ignored, so that a form can be padded.
 */
final class FormEncoding {
    private FormEncoding() {}

    /** Encodes fields. Surrogates without a partner, which no browser sends, become question marks. */
    static byte[] encode(Map<String, List<String>> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeShort(fields.size());
            for (Map.Entry<String, List<String>> field : fields.entrySet()) {
                write(out, field.getKey());
                out.writeShort(field.getValue().size());
                for (String value : field.getValue()) {
                    write(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes fields.
     *
     * @throws IllegalArgumentException if the bytes are not an encoded form
     */
    static Map<String, List<String>> decode(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            int count = in.readUnsignedShort();
            for (int field = 0; field < count; field++) {
                String name = read(in);
                int size = in.readUnsignedShort();
                List<String> values = new ArrayList<>();
                for (int value = 0; value < size; value++) {
                    values.add(read(in));
                }
                fields.put(name, List.copyOf(values));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a form", e);
        }
        return fields;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("too short");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
