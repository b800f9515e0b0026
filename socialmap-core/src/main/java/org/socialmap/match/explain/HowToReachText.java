package org.socialmap.match.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.catalog.Offer;
import org.socialmap.match.request.AnswerText;
import org.socialmap.record.ContactChannel;

/** Describes how to reach a service. Never empty, and never "call" without a number. */
final class HowToReachText {
    private final AnswerText words;

    HowToReachText(AnswerText words) {
        this.words = words;
    }

    String of(Offer offer) {
        List<ContactChannel> channels = offer.channels();
        String values = channels.stream()
                .filter(channel -> channel.value().isPresent())
                .map(channel -> words.of(
                        "reach.value",
                        words.channel(channel.channel()),
                        channel.value().get()))
                .collect(Collectors.joining("; "));
        if (!values.isEmpty()) {
            return values;
        }
        Optional<String> known = offer.service().howToReach().map(words::of);
        if (known.isPresent()) {
            return known.get();
        }
        return channels.isEmpty()
                ? words.of("reach.unknown")
                : words.of("reach.channels", words.channels(channels.stream().map(ContactChannel::channel)));
    }
}
