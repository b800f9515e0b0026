package org.socialmap.search;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.need.Channel;
import org.socialmap.need.Wish;

/** The names of the fields and tokens of the index; nobody else knows them. */
final class IndexFields {
    /** The option's id. */
    static final String ID = "id";
    /** Everything an option has, as tokens to filter by. */
    static final String HAS = "has";
    /** The option's id, as bytes to read by document. */
    static final String OPTION = "option";
    /** A number that changes whenever the option does. */
    static final String STAMP = "stamp";

    /** Words as they are written, in any language, to tell what is misspelt. */
    static final String SURFACES = "surfaces";

    /** Whole names as they are written, with what they name. */
    static final String NAME_KEY = "named";

    static final String EXAMPLES = "examples";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String ORGANIZATION_NAME = "called";
    static final String ORGANIZATION = "about";
    /** The fields that exist once per language. */
    static final List<String> TEXTS = List.of(EXAMPLES, NAME, DESCRIPTION, ORGANIZATION_NAME, ORGANIZATION);

    private IndexFields() {}

    /** A text field exists once per language, since each language has its own analysis. */
    static String inLanguage(String field, String language) {
        return field + "_" + language;
    }

    /** The words of names of a kind as they are written, to be begun. */
    static String nameWords(Suggestion.Kind kind) {
        return "begun_" + kind.ordinal();
    }

    /** A name of a service or an organization, or its beginning, as the index has it. */
    static String nameKey(Suggestion.Kind kind, String surface) {
        return kind.ordinal() + surface;
    }

    /** The name that the index has as a key. */
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

    /** The kind of the tokens that a facet counts. */
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
