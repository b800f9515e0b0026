package org.socialmap.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static Messages in(String language) {
        return Messages.beside(MessagesTest.class, "sample", Locale.of(language));
    }

    @Test
    void pluralsFollowTheRulesOfTheLanguage() {
        assertThat(in("en").text("beds", 1)).isEqualTo("1 bed isn't taken");
        assertThat(in("en").text("beds", 21)).isEqualTo("21 beds aren't taken");
        assertThat(List.of(1, 3, 5, 22))
                .extracting(beds -> in("pl").text("beds", beds))
                .containsExactly("1 wolne łóżko", "3 wolne łóżka", "5 wolnych łóżek", "22 wolne łóżka");
        assertThat(List.of(0, 2, 3, 11))
                .extracting(beds -> in("ar").text("beds", beds))
                .containsExactly("لا أسرّة", "سريران", "3 أسرّة", "11 سريرًا");
    }

    @Test
    void missingMessagesAreEnglishAndSaySo() {
        assertThat(in("pl").text("only-english", "ç'")).isEqualTo("Somebody said: ç'");
        assertThat(in("pl").languageOf("only-english")).isEqualTo("en");
        assertThat(in("pl").languageOf("greeting")).isEqualTo("pl");
        assertThat(in("xx").text("greeting")).isEqualTo("It's free");
        assertThatThrownBy(() -> in("pl").text("absent")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void replacementsAreInTheLanguageOfTheLocale() {
        Messages own = in("de").with(Map.of("greeting", "Kostet {0,number,0.0} €"));

        assertThat(own.text("greeting", 2.5)).isEqualTo("Kostet 2,5 €");
        assertThat(own.languageOf("greeting")).isEqualTo("de");
        assertThat(own.languageOf("beds")).isEqualTo("en");
        assertThat(own.dates().day(LocalDate.of(2026, 12, 1))).isEqualTo("1. Dezember 2026");
        assertThatThrownBy(() -> in("de").with(Map.of("greeting", "{0"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datesFollowTheOrderAndTheWordsOfTheLanguage() {
        ZonedDateTime moment = ZonedDateTime.of(2026, 12, 1, 15, 5, 0, 0, ZoneOffset.UTC);

        assertThat(in("en").dates().weekdayAndTime(moment)).isEqualTo("Tuesday 1 December at 15:05");
        assertThat(in("pl").dates().day(moment.toLocalDate())).isEqualTo("1 grudnia 2026");
        assertThat(in("ar").dates().dayAndTime(moment)).isEqualTo("الثلاثاء، 1 ديسمبر 2026 في 15:05");
    }

    @Test
    void manyThreadsMayFillInTheSameMessage() {
        Messages shared = in("pl");

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> shared.text("beds", i % 50).startsWith(i % 50 + " "))
                        .allMatch(isOwn -> isOwn))
                .isTrue();
    }
}
