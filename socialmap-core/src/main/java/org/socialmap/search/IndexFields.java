package org.socialmap.search;

import java.util.Locale;
import java.util.UUID;
import org.socialmap.need.Channel;
import org.socialmap.need.Wish;

/** The names of the fields and tokens of the index; nobody else knows them. */
final class IndexFields {
    /** The option's id. */
    static final String ID = "id";
    /** Everything an option has, as tokens: to filter by, and as doc values to look at. */
    static final String HAS = "has";
    /** What decides: ids, rules, ends, point. */
    static final String OPTION = "option";

    static final String NEED_LABELS = "need";
    static final String EXAMPLES = "examples";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";

    private IndexFields() {}

    /** A text field exists once per language, since each language has its own analysis. */
    static String inLanguage(String field, String language) {
        return field + "_" + language;
    }

    static String need(String code) {
        return prefix(Facet.NEED) + code;
    }

    static String organization(UUID id) {
        return prefix(Facet.ORGANIZATION) + id;
    }

    /** How the tokens of a facet begin. */
    static String prefix(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT) + ":";
    }

    static String reserved(String code) {
        return "reserved:" + code;
    }

    static String language(String code) {
        return prefix(Facet.LANGUAGE) + code;
    }

    static String channel(Channel channel) {
        return prefix(Facet.CHANNEL) + channel.name().toLowerCase(Locale.ROOT);
    }

    static String staffGender(String gender) {
        return "staff_gender:" + gender;
    }

    static String area(String place) {
        return "area:" + place;
    }

    static String complete(Wish wish) {
        return "complete:" + wish.name().toLowerCase(Locale.ROOT);
    }
}
