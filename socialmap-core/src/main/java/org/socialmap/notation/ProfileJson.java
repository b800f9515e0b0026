package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.dataset.DataSet;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/** Reads a need profile, the body of {@code POST /api/match}. No problem repeats a value of the profile. */
public final class ProfileJson {
    private static final int MAX_TEXT_LENGTH = 2000;
    private static final int MAX_LIST_LENGTH = 50;
    private static final int MAX_GENDER_LENGTH = 30;
    private static final double MAX_KILOMETRES = 20_038; // half of the earth's circumference

    private final DataSet dataSet;
    private final Fields fields;
    private final Problems problems;

    private ProfileJson(JsonNode node, DataSet dataSet, Problems problems) {
        this.dataSet = dataSet;
        this.problems = problems;
        this.fields = new Fields(node, "", problems);
    }

    /** Reads a profile; empty if it contains a problem. */
    public static Optional<NeedProfile> read(JsonNode node, DataSet dataSet, Problems problems) {
        return new ProfileJson(node, dataSet, problems).profile();
    }

    private Optional<NeedProfile> profile() {
        Facts facts = fields.node("facts")
                .map(node -> FactsJson.read(node, fields.pointer("facts"), dataSet.vocabulary(), problems))
                .orElse(Facts.none(dataSet.vocabulary()));
        NeedProfile.Builder profile = NeedProfile.builder(facts)
                .needs(needs())
                .languages(limited("languages", matching("languages", LanguageTag::isCode, "ISO 639 code")))
                .channels(Set.copyOf(limited("channels", RecordJson.named(fields, "channels", ContactJson.CHANNELS))))
                .staffGenders(Set.copyOf(
                        limited("staff_genders", matching("staff_genders", ProfileJson::isGender, "gender"))))
                .required(Set.copyOf(RecordJson.named(fields, "required", CatalogRecordJson.WISHES)))
                .locale(locale())
                .beds(fields.integer("places", 1, 1000).orElse(1))
                .limit(fields.integer("limit", 1, NeedProfile.MAX_LIMIT).orElse(10))
                .minRevision(
                        fields.integer("min_revision", 0, Integer.MAX_VALUE).orElse(0));
        text().ifPresent(profile::text);
        profile.asTyped(Set.copyOf(limited("as_typed", fields.strings("as_typed"))));
        fields.parsed("at", "RFC 3339 instant", ProfileJson::instant).ifPresent(profile::at);
        fields.object("near").flatMap(this::near).ifPresent(profile::near);
        fields.string("cursor").ifPresent(profile::cursor);
        if (!fields.has("needs") && !fields.has("text")) {
            problems.add("", Code.MISSING, "needs or text");
        }
        fields.end();
        return problems.isEmpty() ? Optional.of(profile.build()) : Optional.empty();
    }

    private List<String> needs() {
        List<String> needs = limited("needs", fields.list("needs", (node, at) -> {
            boolean known = node.isTextual()
                    && dataSet.taxonomy().find(node.textValue()).isPresent();
            if (!known) {
                problems.add(at, node.isTextual() ? Code.UNKNOWN_VALUE : Code.WRONG_TYPE, "code of a need");
            }
            return known ? Optional.of(node.textValue()) : Optional.empty();
        }));
        if (needs.isEmpty() && fields.has("needs") && !fields.has("text") && problems.isEmpty()) {
            problems.add(fields.pointer("needs"), Code.NO_VALUES, "at least one need, or a text");
        }
        return needs;
    }

    private Optional<String> text() {
        Optional<String> text = fields.string("text");
        if (text.isPresent() && (text.get().isBlank() || text.get().length() > MAX_TEXT_LENGTH)) {
            problems.add(fields.pointer("text"), Code.OUT_OF_RANGE, "1 to " + MAX_TEXT_LENGTH + " characters");
        }
        return text;
    }

    private static boolean isGender(String text) {
        return Characters.consistsOf(text, 1, MAX_GENDER_LENGTH, c -> Characters.isLowercaseLetter(c) || c == '_');
    }

    private List<String> matching(String name, Predicate<String> pattern, String expected) {
        return fields.list(name, (node, at) -> {
            if (!node.isTextual() || !pattern.test(node.textValue())) {
                problems.add(at, node.isTextual() ? Code.BAD_FORMAT : Code.WRONG_TYPE, expected);
                return Optional.empty();
            }
            return Optional.of(node.textValue());
        });
    }

    private <T> List<T> limited(String name, List<T> items) {
        if (items.size() > MAX_LIST_LENGTH) {
            problems.add(fields.pointer(name), Code.OUT_OF_RANGE, "at most " + MAX_LIST_LENGTH + " items");
        }
        return items;
    }

    private Locale locale() {
        return fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElseGet(dataSet.info()::language);
    }

    private Optional<SearchOrigin> near(Fields near) {
        OptionalDouble maxKilometres = near.number("max_km", Double.MIN_VALUE, MAX_KILOMETRES)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        Optional<GeoPoint> point = PlacesJson.point(near);
        Optional<GeoPoint> ofPlace = near.string("place").flatMap(id -> {
            Optional<GeoPoint> known = dataSet.vocabulary().places().find(id).flatMap(PlaceNode::point);
            if (known.isEmpty()) {
                problems.add(near.pointer("place"), Code.UNKNOWN_VALUE, "a place whose point is known");
            }
            return known;
        });
        if (near.string("postcode").isPresent()) {
            problems.add(near.pointer("postcode"), Code.UNKNOWN_VALUE, "this data set has no postcodes; use a place");
        } else if (point.isEmpty() && !near.has("place")) {
            problems.add(near.pointer(), Code.MISSING, "latitude and longitude, or place");
        }
        near.end();
        return point.or(() -> ofPlace).map(from -> new SearchOrigin(from, maxKilometres));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
