package org.socialmap.http.pages.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Service;

class VCardTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void holdsEachNumberOnceAndEscapesWhatHasAMeaning() {
        Organization organization = Organization.builder(ID, "Vier, Deuren; \\ en\nBEGIN:VCARD")
                .phones(List.of(Phone.builder(ID, "030 123 45 67").build()))
                .website("https://example.org/een/heel/lang/adres/dat/niet/past")
                .build();
        Service service = Service.builder(ID, ID, organization.description())
                .channels(List.of(
                        ContactChannel.of(Channel.PHONE, "030 123 45 67"),
                        ContactChannel.of(Channel.PHONE, "030 765 43 21")))
                .build();

        String card = VCard.of(organization, List.of(service));

        assertThat(card.lines()).allMatch(line -> line.length() <= 75);
        assertThat(card.replace("\r\n ", "").lines())
                .containsExactly(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "N:Vier\\, Deuren\\; \\\\ en\\nBEGIN:VCARD;;;;",
                        "FN:Vier\\, Deuren\\; \\\\ en\\nBEGIN:VCARD",
                        "ORG:Vier\\, Deuren\\; \\\\ en\\nBEGIN:VCARD",
                        "TEL;TYPE=VOICE:030 123 45 67",
                        "TEL;TYPE=VOICE:030 765 43 21",
                        "URL:https://example.org/een/heel/lang/adres/dat/niet/past",
                        "END:VCARD");
    }
}
