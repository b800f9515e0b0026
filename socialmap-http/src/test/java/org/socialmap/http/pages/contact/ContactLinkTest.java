package org.socialmap.http.pages.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;

class ContactLinkTest {
    /** Only usable contact values become links. */
    @ParameterizedTest
    @CsvSource({
        "PHONE, 030 123 45 67, tel:0301234567",
        "PHONE, +31 (0)30 1234567, tel:+31301234567",
        "PHONE, (030) 1234567, tel:0301234567",
        "PHONE, bel maar,",
        "TEXT, 06-12345678, sms:0612345678",
        "WHATSAPP, +31 6 12345678, https://wa.me/31612345678",
        "WHATSAPP, 0031 6 12345678, https://wa.me/31612345678",
        "WHATSAPP, 06 12345678,",
        "EMAIL, info@example.org, mailto:info@example.org",
        "EMAIL, info@example.org?cc=other@example.org,",
        "WEB, https://example.org/a, https://example.org/a",
        "WEB, javascript:alert(1),",
        "WEB, example.org,",
        "CHAT, data:text/html;x,",
        "WALK_IN, https://example.org,"
    })
    void linksOnlyHarmlessValidValues(Channel channel, String value, String link) {
        assertThat(ContactLink.of(ContactChannel.of(channel, value))).isEqualTo(Optional.ofNullable(link));
    }
}
