package org.socialmap.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.match.MatchResult;
import org.socialmap.match.engine.TestMap;
import org.socialmap.need.NeedProfile;

/** An embedding program reads profiles and writes results as the HTTP API does. */
class MatchJsonTest {
    private static final SocialMap MAP = TestMap.utrecht();
    private static final MatchJson JSON = new MatchJson(MAP.dataSet());

    @AfterAll
    static void close() {
        MAP.close();
    }

    @Test
    void writesTheAnswerToAProfileThatItRead() throws IOException {
        NeedProfile profile =
                JSON.readProfile("{\"needs\": [\"shelter.night\"], \"facts\": {\"age\": 34}, \"locale\": \"en\"}");
        MatchResult result = MAP.match(profile);

        JsonNode written = new ObjectMapper().readTree(JSON.write(result, profile.locale()));

        assertThat(written.path("dataset").asText()).isEqualTo("utrecht");
        assertThat(written.path("revision").asLong()).isEqualTo(result.revision());
        assertThat(written.path("options")).hasSameSizeAs(result.options());
        assertThat(written.at("/options/0/service/name").asText())
                .isEqualTo(result.options().getFirst().offer().service().name().in(Locale.ENGLISH));
        assertThat(written.at("/options/0/standing").asText())
                .isEqualTo(result.options().getFirst().standing().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void refusesAProfileByNamingEveryPlaceAndNoValue() {
        assertThatThrownBy(
                        () -> JSON.readProfile("{\"needs\": [\"secret\"], \"facts\": {\"age\": \"hidden\"}, \"x\": 1}"))
                .isInstanceOfSatisfying(
                        InvalidProfileException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactlyInAnyOrder("/needs/0", "/facts/age", "/x"))
                .hasMessageNotContainingAny("secret", "hidden");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> JSON.readProfile("{")).isInstanceOf(InvalidProfileException.class);
        assertThatThrownBy(() -> JSON.readProfile("")).isInstanceOf(InvalidProfileException.class);
        assertThatThrownBy(() -> JSON.readProfile("[".repeat(100_000))).isInstanceOf(InvalidProfileException.class);
    }
}
