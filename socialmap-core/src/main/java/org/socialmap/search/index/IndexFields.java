package org.socialmap.search.index;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.Facet;
import org.socialmap.search.Suggestion;

/** The names of the fields and tokens of the index, known only to this class. */
public final class IndexFields {
    /** The id of the option. */
    static final String ID = "id";
    /** All tokens of the option, for filters. */
    public static final String HAS = "has";
    /** The id of the option as bytes, for access by document. */
    public static final String OPTION = "option";
    /** A number that changes whenever the option does. */
    public static final String STAMP = "stamp";

    /** Words as written, in any language, for spelling correction. */
    public static final String SURFACES = "surfaces";

    /** Complete names as written, with their kind. */
    public static final String NAME_KEY = "named";

    public static final String EXAMPLES = "examples";
    public static final String NAME = "name";
    public static final String DESCRIPTION = "description";
    public static final String ORGANIZATION_NAME = "called";
    public static final String ORGANIZATION = "about";
    /** The fields that exist once per language. */
    public static final List<String> TEXTS = List.of(EXAMPLES, NAME, DESCRIPTION, ORGANIZATION_NAME, ORGANIZATION);

    private IndexFields() {}

    /** Returns the name of a text field in a language; each language has its own analysis. */
    public static String inLanguage(String field, String language) {
        return field + "_" + language;
    }

    /** Returns the field with the words of names of a kind as written, for prefix queries. */
    public static String nameWords(Suggestion.Kind kind) {
        return "begun_" + kind.ordinal();
    }

    /** Returns the key of a name of a service or an organization, or of its prefix. */
    public static String nameKey(Suggestion.Kind kind, String surface) {
        return kind.ordinal() + surface;
    }

    /** Parses a name from its key. */
    public static SuggestibleName name(String key) {
        return new SuggestibleName(Suggestion.Kind.values()[key.charAt(0) - '0'], key.substring(1), "");
    }

    public static IndexToken need(String code) {
        return new IndexToken(kind(Facet.NEED), code);
    }

    static IndexToken organization(UUID id) {
        return new IndexToken(kind(Facet.ORGANIZATION), id.toString());
    }

    public static IndexToken language(String code) {
        return new IndexToken(kind(Facet.LANGUAGE), code);
    }

    public static IndexToken channel(Channel channel) {
        return new IndexToken(kind(Facet.CHANNEL), lower(channel));
    }

    /** Returns the token kind that a facet counts. */
    public static String kind(Facet facet) {
        return lower(facet);
    }

    public static IndexToken reserved(String code) {
        return new IndexToken("reserved", code);
    }

    public static IndexToken staffGender(String gender) {
        return new IndexToken("staff_gender", gender);
    }

    public static IndexToken area(String place) {
        return new IndexToken("area", place);
    }

    public static IndexToken complete(ServicePreference wish) {
        return new IndexToken("complete", lower(wish));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
