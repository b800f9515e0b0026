package org.socialmap.http.pages.picture;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;

/**
 * A QR code (ISO/IEC 18004) as one SVG path.
 *
 * @param size width and height in modules, including the quiet zone of four modules
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int QUIET_ZONE = 4;
    /** The most that a telephone reads reliably from a screen or a printed card. */
    private static final int MAX_BYTES = 800;

    /** Encodes the beginning of a text: as many whole lines as fit. */
    public static QrPicture of(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.lines().toList()) {
            if ((lines + line).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                break;
            }
            lines.append(line).append('\n');
        }
        return of(QrCode.encodeText(lines.toString().strip(), QrCode.Ecc.MEDIUM));
    }

    private static QrPicture of(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
