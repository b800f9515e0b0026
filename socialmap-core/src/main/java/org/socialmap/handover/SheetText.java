package org.socialmap.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.language.Messages;

/** Says in one language what a hand-over arranges. Immutable and safe for use by many threads. */
public final class SheetText {
    private final Messages messages;

    /** Creates the texts in the language of a locale; in English if there are none in it. */
    public SheetText(Locale locale) {
        this.messages = Messages.beside(SheetText.class, "sheet", locale);
    }

    /** Returns a text that stands for the client without identifying anybody. */
    public String subject() {
        return messages.text("subject");
    }

    /** Returns what is requested, in words. */
    public String words(RequestedAction action) {
        return words("requested", action);
    }

    /** Returns who goes along, in words. */
    public String words(Companion companion) {
        return words("companion", companion);
    }

    /** Returns who consents, in words. */
    public String words(Consent.Giver giver) {
        return words("giver", giver);
    }

    /** Returns how somebody consents, in words. */
    public String words(Consent.Form form) {
        return words("form", form);
    }

    private String words(String key, Enum<?> value) {
        return messages.text(key + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** Returns who consented, how and when, in one line. */
    public String words(Consent consent) {
        String giver = words(consent.giver());
        String day = messages.dates().day(consent.day());
        return consent.form()
                .map(form -> messages.text("consented.form", giver, words(form), day))
                .orElseGet(() -> messages.text("consented", giver, day));
    }

    /** Returns what is requested, in one line; empty text if nothing is. */
    public String words(List<RequestedAction> requested) {
        return requested.stream().map(this::words).collect(Collectors.joining(", "));
    }

    /** Returns the line that says who goes along. */
    public SheetLine line(Companion companion) {
        return line("companion", words(companion));
    }

    /** Returns the line that says the code of a bed that is held; empty if there is none. */
    public Optional<SheetLine> holdLine(Arrangement arrangement) {
        return arrangement.holdCode().map(code -> line("hold", code.toString()));
    }

    /** Returns what is arranged, without the note: only what was said, and until when it is valid. */
    public List<SheetLine> lines(Arrangement arrangement) {
        Sender sender = arrangement.sender();
        List<SheetLine> lines = new ArrayList<>();
        add(
                lines,
                "sender",
                Optional.of(Stream.concat(sender.organization().stream(), sender.name().stream())
                                .collect(Collectors.joining(", ")))
                        .filter(names -> !names.isEmpty()));
        add(lines, "phone", sender.phone());
        add(lines, "requested", Optional.of(words(arrangement.requested())).filter(words -> !words.isEmpty()));
        arrangement.companion().map(this::line).ifPresent(lines::add);
        holdLine(arrangement).ifPresent(lines::add);
        add(lines, "consent", arrangement.consent().map(this::words));
        add(lines, "valid", Optional.of(arrangement.validUntil()).map(this::day));
        return lines;
    }

    private String day(LocalDate day) {
        return messages.dates().day(day);
    }

    private void add(List<SheetLine> lines, String label, Optional<String> value) {
        value.map(words -> line(label, words)).ifPresent(lines::add);
    }

    private SheetLine line(String label, String value) {
        return new SheetLine(messages.text(label), value);
    }
}
