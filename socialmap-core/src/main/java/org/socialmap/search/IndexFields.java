package org.socialmap.search;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.need.Channel;
import org.socialmap.need.Wish;

/** The names of the fields and tokens of the index, known only to this class. */
final class IndexFields {
    /** The id of the option. */
    static final String ID = "id";
    /** All tokens of the option, for filters. */
    static final String HAS = "has";
    /** The id of the option as bytes, for access by document. */
    static final String OPTION = "option";
    /** A number that changes whenever the option does. */
    static final String STAMP = "stamp";

    /** Words as written, in any language, for spelling correction. */
    static final String SURFACES = "surfaces";

    /** Complete names as written, with their kind. */
    static final String NAME_KEY = "named";

    static final String EXAMPLES = "examples";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String ORGANIZATION_NAME = "called";
    static final String ORGANIZATION = "about";
    /** The fields that exist once per language. */
    static final List<String> TEXTS = List.of(EXAMPLES, NAME, DESCRIPTION, ORGANIZATION_NAME, ORGANIZATION);

    private IndexFields() {}

    /** Returns the name of a text field in a language; each language has its own analysis. */
    static String inLanguage(String field, String language) {
        return field + "_" + language;
    }

    /** Returns the field with the words of names of a kind as written, for prefix queries. */
    static String nameWords(Suggestion.Kind kind) {
        return "begun_" + kind.ordinal();
    }

    /** Returns the key of a name of a service or an organization, or of its prefix. */
    static String nameKey(Suggestion.Kind kind, String surface) {
        return kind.ordinal() + surface;
    }

    /** Parses a name from its key. */
    static Name name(String key) {
        return new Name(Suggestion.Kind.values()[key.charAt(0) - '0'], key.substring(1), "");
    }

    static Token need(String code) {
        return new Token(kind(Facet.NEED), code);
    }

    static Token organization(UUID id) {
        return new Token(kind(Facet.ORGANIZATION), id.toString());
    }

    static Token language(String code) {
        return new Token(kind(Facet.LANGUAGE), code);
    }

    static Token channel(Channel channel) {
        return new Token(kind(Facet.CHANNEL), lower(channel));
    }

    /** Returns the token kind that a facet counts. */
    static String kind(Facet facet) {
        return lower(facet);
    }

    static Token reserved(String code) {
        return new Token("reserved", code);
    }

    static Token staffGender(String gender) {
        return new Token("staff_gender", gender);
    }

    static Token area(String place) {
        return new Token("area", place);
    }

    static Token complete(Wish wish) {
        return new Token("complete", lower(wish));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
