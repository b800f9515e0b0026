package org.socialmap.http.pages.address;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.http.pages.form.FormFields;

/**
 * Seals an interrupted request in a field of the sign-in form, so that a person who signs in goes on where she was. The text
 * is in no address, and neither it nor what it contains is kept by the server, which only has the keys, for a working
 * day. Safe for use by many threads.
 */
public final class InterruptedSeal {
    /** The field of the sign-in form. */
    public static final String FIELD = "next";

    /** As long as a session lasts by default: the key may be at home. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** The sign-in form has to be smaller than the largest form that the server reads. */
    static final int MAX_LENGTH = 60_000;

    private static final String PAGE = "/signin";
    /** Names that no field has, since a form is sealed before them. */
    private static final String PATH = " path";

    private static final String IS_FORM = " form";

    private final SealingKeys keys;
    private final FormSeal seal;

    public InterruptedSeal(Clock clock) {
        this.keys = new SealingKeys(clock, LIFETIME);
        this.seal = new FormSeal(keys, clock, MAX_LENGTH);
    }

    /** Seals a request; if what was sent is too long, only where it was sent to. */
    public Optional<String> seal(Interrupted request) {
        return sealWhole(request)
                .or(() -> sealWhole(new Interrupted(request.path(), request.isForm(), FormFields.NONE)));
    }

    private Optional<String> sealWhole(Interrupted request) {
        Map<String, List<String>> fields = new LinkedHashMap<>(request.fields().toMap());
        fields.put(PATH, List.of(request.path()));
        fields.put(IS_FORM, List.of(Boolean.toString(request.isForm())));
        return seal.seal(PAGE, fields);
    }

    /** Opens a text; empty if it has expired, was changed, or was sealed by nobody. */
    public Optional<Interrupted> open(String text) {
        return seal.open(PAGE, text)
                .map(FormFields::of)
                .map(all -> new Interrupted(
                        all.last(PATH).orElse("/"),
                        all.last(IS_FORM).filter("true"::equals).isPresent(),
                        all.without(Set.of(PATH, IS_FORM))));
    }

    /** Drops the keys of texts that cannot be opened any more. */
    public void forgetExpired() {
        keys.forgetExpired();
    }
}
