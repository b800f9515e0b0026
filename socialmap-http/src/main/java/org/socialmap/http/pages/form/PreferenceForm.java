package org.socialmap.http.pages.form;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.need.Channel;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.need.ServicePreference;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/**
 * The preferences of a search. Immutable.
 *
 * @param languages ISO 639 codes, in order of preference
 * @param place the place from which distance counts
 * @param point the coordinates of that place
 * @param kilometres the maximum distance
 * @param openNow whether the service must be open now
 */
public record PreferenceForm(
        List<String> languages,
        Set<Channel> channels,
        Set<String> genders,
        Optional<String> place,
        Optional<GeoPoint> point,
        OptionalDouble kilometres,
        boolean openNow) {
    static final String LANGUAGE = "language";
    static final String CHANNEL = "channel";
    static final String GENDER = "staff_gender";
    private static final int MAX_GENDER_LENGTH = 30;
    static final String PLACE = "place";
    static final String KILOMETRES = "max_km";
    static final String OPEN = "open";

    private static final int MAX_VALUES = 50;

    public static PreferenceForm of(FormFields fields, Vocabulary vocabulary) {
        Optional<String> place = fields.last(PLACE);
        Optional<GeoPoint> point = place.flatMap(vocabulary.places()::find).flatMap(PlaceNode::point);
        return new PreferenceForm(
                matching(fields, LANGUAGE, LanguageTag::isCode),
                channels(fields),
                Set.copyOf(matching(fields, GENDER, PreferenceForm::isGender)),
                point.isPresent() ? place : Optional.empty(),
                point,
                kilometres(fields),
                fields.last(OPEN).isPresent());
    }

    private static boolean isGender(String text) {
        return Characters.consistsOf(text, 1, MAX_GENDER_LENGTH, c -> Characters.isLowercaseLetter(c) || c == '_');
    }

    private static List<String> matching(FormFields fields, String name, Predicate<String> pattern) {
        return fields.values(name).stream()
                .filter(pattern)
                .distinct()
                .limit(MAX_VALUES)
                .toList();
    }

    private static Set<Channel> channels(FormFields fields) {
        List<String> selected = fields.values(CHANNEL);
        return Arrays.stream(Channel.values())
                .filter(channel -> selected.contains(name(channel)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    private static OptionalDouble kilometres(FormFields fields) {
        return fields.last(KILOMETRES).filter(value -> Characters.isDigits(value, 1, 4)).stream()
                .mapToDouble(Double::parseDouble)
                .filter(number -> number > 0)
                .findFirst();
    }

    /** Returns the form value of a channel. */
    public static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** Adds the preferences to the fields of a form. */
    public void addTo(Map<String, List<String>> fields) {
        fields.put(LANGUAGE, languages);
        fields.put(CHANNEL, channels.stream().map(PreferenceForm::name).toList());
        fields.put(GENDER, genders.stream().sorted().toList());
        fields.put(PLACE, place.stream().toList());
        fields.put(
                KILOMETRES, kilometres.stream().mapToObj(PreferenceForm::whole).toList());
        fields.put(OPEN, openNow ? List.of("now") : List.of());
    }

    /** Returns the maximum distance as typed; empty if there is none. */
    public String typedKilometres() {
        return kilometres.stream().mapToObj(PreferenceForm::whole).findFirst().orElse("");
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }

    /** Returns whether there is any preference. */
    public boolean hasAny() {
        return !languages.isEmpty() || !channels.isEmpty() || !genders.isEmpty() || point.isPresent() || openNow;
    }

    public NeedProfile.Builder addTo(NeedProfile.Builder profile) {
        point.ifPresent(from -> profile.near(new SearchOrigin(from, kilometres)));
        return profile.languages(languages)
                .channels(channels)
                .staffGenders(genders)
                .required(openNow ? Set.of(ServicePreference.OPEN) : Set.of());
    }
}
