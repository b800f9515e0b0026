package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.language.Text;

/** A telephone number (HSDS {@code phone}); languages are ISO 639 codes. */
public record Phone(
        UUID id,
        String number,
        Optional<String> extension,
        Optional<String> type,
        Optional<Text> description,
        List<String> languages,
        Visibility visibility) {
    public Phone {
        languages = List.copyOf(languages);
    }
}
