package org.socialmap.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.socialmap.dataset.DataSet;
import org.socialmap.json.body.Json;
import org.socialmap.json.body.MatchBody;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;
import org.socialmap.notation.Problems;
import org.socialmap.notation.ProfileJson;
import org.socialmap.notation.StrictJson;

/**
 * Reads need profiles from JSON and writes match results as JSON, in the form of {@code POST /api/match} of the HTTP
 * API. Immutable and safe for use by many threads.
 */
public final class MatchJson {
    private final DataSet dataSet;
    private final StrictJson json = new StrictJson(StrictJson.MAX_REQUEST_DEPTH);

    /**
     * Creates a reader and writer.
     *
     * @param dataSet the data set whose facts and needs profiles name
     */
    public MatchJson(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    /**
     * Reads a profile. An unknown field is an error.
     *
     * @param profile such as {@code {"needs": ["shelter.night"], "facts": {"age": 17}}}
     * @throws InvalidProfileException if it is not valid; lists every problem
     */
    public NeedProfile readProfile(String profile) {
        return readProfile(profile.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a profile. An unknown field is an error.
     *
     * @param profile the JSON of a profile, in UTF-8
     * @throws InvalidProfileException if it is not valid; lists every problem
     */
    public NeedProfile readProfile(byte[] profile) {
        Problems problems = new Problems();
        return json.read(profile, problems)
                .flatMap(node -> ProfileJson.read(node, dataSet, problems))
                .orElseThrow(() -> new InvalidProfileException(problems));
    }

    /**
     * Writes a match result, with the names of records in a language.
     *
     * @param locale the language of the profile
     */
    public String write(MatchResult result, Locale locale) {
        return write(result, locale, Duration.ZERO);
    }

    /**
     * Writes a match result, with the names of records in a language and, if the map has lost contact with its store,
     * for how long.
     *
     * @param locale the language of the profile
     * @param sinceStoreContact how long ago the map last read its store
     */
    public String write(MatchResult result, Locale locale, Duration sinceStoreContact) {
        return new String(Json.write(MatchBody.of(result, dataSet, locale, sinceStoreContact)), StandardCharsets.UTF_8);
    }
}
