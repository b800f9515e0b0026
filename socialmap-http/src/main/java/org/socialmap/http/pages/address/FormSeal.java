package org.socialmap.http.pages.address;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the fields of a form in a text, such as one for an address (AES-256 in Galois/Counter Mode, NIST SP 800-38D).
 * What the text contains can be neither read nor changed without the key, and it opens only on the page it was made
 * for. Safe for use by many threads.
 */
final class FormSeal {
    /**
     * The longest text for an address. Request headers may have 8 KiB, and a browser sends the address of the page
     * before as well.
     */
    static final int MAX_LENGTH = 3_200;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = Integer.BYTES + NONCE_BYTES;
    /**
     * Lengths are a multiple of this, so that they reveal little. A multiple of three also leaves no unused bits in
     * Base64, so that each sealed form has exactly one text.
     */
    private static final int BLOCK_BYTES = 48;

    private final SealingKeys keys;
    private final Clock clock;
    private final int maxLength;
    private final SecureRandom random = new SecureRandom();

    /** Seals texts for addresses. */
    FormSeal(SealingKeys keys, Clock clock) {
        this(keys, clock, MAX_LENGTH);
    }

    /** Seals texts of at most a length. */
    FormSeal(SealingKeys keys, Clock clock, int maxLength) {
        this.keys = keys;
        this.clock = clock;
        this.maxLength = maxLength;
    }

    /**
     * Seals fields for a page; empty if the text would be too long.
     *
     * @param page the page, and whose it is
     */
    Optional<String> seal(String page, Map<String, List<String>> fields) {
        byte[] form = FormEncoding.encode(fields);
        int size = HEAD_BYTES + Long.BYTES + form.length + TAG_BYTES;
        int padded = Math.ceilDiv(size, BLOCK_BYTES) * BLOCK_BYTES;
        if (padded / 3 * 4 > maxLength) {
            return Optional.empty();
        }
        byte[] plain = ByteBuffer.allocate(padded - HEAD_BYTES - TAG_BYTES)
                .putLong(clock.millis())
                .put(form)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        SealingKeys.Key key = keys.current();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, page).doFinal(plain);
            byte[] all = ByteBuffer.allocate(padded)
                    .putInt(key.number())
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Optional.of(Base64.getUrlEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + ALGORITHM, e);
        }
    }

    /** Opens a text; empty if it has expired, was damaged, or belongs to another page or server. */
    Optional<Map<String, List<String>>> open(String page, String text) {
        if (text.length() > maxLength) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < HEAD_BYTES + Long.BYTES + TAG_BYTES || all.length % BLOCK_BYTES != 0) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(all);
            Optional<SealingKeys.Key> key = keys.find(buffer.getInt());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            ByteBuffer plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, key.get(), nonce, page)
                    .doFinal(all, HEAD_BYTES, all.length - HEAD_BYTES));
            Instant sealed = Instant.ofEpochMilli(plain.getLong());
            if (!clock.instant().isBefore(sealed.plus(keys.lifetime()))) {
                return Optional.empty();
            }
            byte[] form = new byte[plain.remaining()];
            plain.get(form);
            return Optional.of(FormEncoding.decode(form));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SealingKeys.Key key, byte[] nonce, String page)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(page.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
