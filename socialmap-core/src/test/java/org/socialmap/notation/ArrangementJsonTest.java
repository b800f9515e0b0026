package org.socialmap.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.error.Problem;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Consent;
import org.socialmap.handover.Sender;

/** What a hand-over may arrange, and where a request that asks for anything else is wrong. */
class ArrangementJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Optional<Arrangement> read(String json, Problems problems) {
        JsonNode node = new StrictJson(100)
                .read(json.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        return ArrangementJson.read(node, TODAY, problems);
    }

    @Test
    void nothingIsRequired() {
        Arrangement arrangement =
                read("{\"sender\": {}, \"note\": \" \"}", new Problems()).orElseThrow();
        assertThat(arrangement).isEqualTo(Arrangement.builder(TODAY).build());
        assertThat(arrangement.sender()).isEqualTo(Sender.UNKNOWN);
        assertThat(arrangement.validUntil()).isEqualTo("2026-11-30");
    }

    @Test
    void consentIsOfTodayUnlessAnotherDayIsNamed() {
        assertThat(read("{\"consent\": {\"by\": \"representative\"}}", new Problems())
                        .flatMap(Arrangement::consent))
                .contains(new Consent(Consent.Giver.REPRESENTATIVE, Optional.empty(), TODAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"sender": "secret"}                                            | /sender              | WRONG_TYPE
            {"sender": {"email": "secret"}}                                 | /sender/email        | UNKNOWN_FIELD
            {"sender": {"phone": "secret"}}                                 | /sender/phone        | BAD_FORMAT
            {"sender": {"phone": "030\\u202e1234567"}}                      | /sender/phone        | BAD_FORMAT
            {"sender": {"phone": "1234567890123456"}}                       | /sender/phone        | BAD_FORMAT
            {"sender": {"name": "secret\\nsecret"}}                         | /sender/name         | OUT_OF_RANGE
            {"sender": {"organization": 1}}                                 | /sender/organization | WRONG_TYPE
            {"requested": ["bed", "secret"]}                                | /requested/1         | UNKNOWN_VALUE
            {"requested": [1]}                                              | /requested/0         | WRONG_TYPE
            {"companion": "secret"}                                         | /companion           | UNKNOWN_VALUE
            {"hold_code": "secret"}                                         | /hold_code           | BAD_FORMAT
            {"hold_code": "3479ACDEFH"}                                     | /hold_code           | BAD_FORMAT
            {"consent": {}}                                                 | /consent/by          | MISSING
            {"consent": {"by": "secret"}}                                   | /consent/by          | UNKNOWN_VALUE
            {"consent": {"by": "client", "how": "secret"}}                  | /consent/how         | UNKNOWN_VALUE
            {"consent": {"by": "client", "day": "secret"}}                  | /consent/day         | BAD_FORMAT
            {"consent": {"by": "client", "day": "2026-11-24"}}              | /consent/day         | OUT_OF_RANGE
            {"consent": {"by": "client", "day": "2025-11-22"}}              | /consent/day         | OUT_OF_RANGE
            {"consent": {"by": "client", "who": "secret"}}                  | /consent/who         | UNKNOWN_FIELD
            {"valid_until": "2026-11-22"}                                   | /valid_until         | OUT_OF_RANGE
            {"valid_until": "+999999999-12-31"}                             | /valid_until         | OUT_OF_RANGE
            {"valid_until": "secret"}                                       | /valid_until         | BAD_FORMAT
            {"client": "secret"}                                            | /client              | UNKNOWN_FIELD
            """)
    void saysWhereARequestIsWrongWithoutRepeatingIt(String json, String pointer, Problem.Code code) {
        Problems problems = new Problems();

        assertThat(read(json, problems)).isEmpty();

        assertThat(problems.list()).hasSize(1);
        Problem problem = problems.list().getFirst();
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    /** What could make the rest of a line read differently, or is no text at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Ea",
                "a\u202D",
                "\u202Aa",
                "\u202Ba\u202C",
                "\u2066a\u2069",
                "\u2067a",
                "\u2068a",
                "a\tb",
                "a\u0007",
                "a\u0085",
                "a\u2028b",
                "a\u2029b",
                "a\rb"
            })
    void refusesNamesThatAreNotOneLine(String name) {
        String json = new Members()
                .object(
                        "sender",
                        Optional.of(name),
                        value -> new Members().string("name", value).node())
                .node()
                .toString();
        Problems problems = new Problems();
        assertThat(read(json, problems)).isEmpty();
        assertThat(problems.list()).extracting(Problem::pointer).containsExactly("/sender/name");
        assertThat(Sender.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"مأوى الغرب", "Jo\u200F", "O'Neil <b>", "👩🏽‍🚒", "a\u00A0b"})
    void acceptsNamesInAnyScript(String name) {
        assertThat(Sender.isName(name)).isTrue();
    }

    @Test
    void textsHaveAMaximumLength() {
        assertThat(Sender.isName("a".repeat(Sender.MAX_LENGTH))).isTrue();
        assertThat(Sender.isName("a".repeat(Sender.MAX_LENGTH + 1))).isFalse();
        Problems problems = new Problems();
        assertThat(read("{\"note\": \"" + "a".repeat(Arrangement.MAX_NOTE_LENGTH + 1) + "\"}", problems))
                .isEmpty();
        assertThat(problems.list()).extracting(Problem::pointer).containsExactly("/note");
    }

    @Test
    void anArrangementCannotEndBeforeItsConsent() {
        Arrangement.Builder arrangement = Arrangement.builder(TODAY)
                .consent(new Consent(Consent.Giver.CLIENT, Optional.of(Consent.Form.SPOKEN), TODAY))
                .validUntil(TODAY.minusDays(1));
        assertThatThrownBy(arrangement::build).isInstanceOf(IllegalArgumentException.class);
    }
}
