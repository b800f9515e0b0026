package org.socialmap.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How sources mark what is not for the public. A mark is kept within the record while it is read, and never longer.
 */
final class PrivateMarks {
    /** The whole record is not for the public. */
    static final String ALL = "_private";

    /** Where it is, is not for the public. */
    static final String ADDRESS = "_private_address";

    /** Names of fields that say so, without what separates their words; those that say the contrary begin with a minus. */
    private static final Set<String> WHOLE = Set.of(
            "private",
            "isprivate",
            "confidential",
            "isconfidential",
            "redacted",
            "isredacted",
            "hidden",
            "ishidden",
            "internal",
            "isinternal",
            "internalonly",
            "excluded",
            "isexcluded",
            "exclude",
            "excludefromdirectory",
            "excludefromwebsite",
            "donotpublish",
            "donotdisplay",
            "unlisted",
            "notforpublic",
            "suppress",
            "suppressed",
            "-public",
            "-ispublic",
            "-publish",
            "-published",
            "-visible",
            "-isvisible",
            "-listed");

    private static final Set<String> WHERE = Set.of(
            "physicaladdressisprivate",
            "addressisprivate",
            "privateaddress",
            "isaddressprivate",
            "hideaddress",
            "addressconfidential",
            "addressisconfidential",
            "confidentialaddress",
            "hidelocation",
            "locationisprivate",
            "confidentiallocation",
            "secretlocation",
            "suppressaddress",
            "-addresspublic",
            "-addressispublic",
            "-showaddress");

    private static final Set<String> WORDS =
            Set.of("private", "confidential", "internal", "internal only", "hidden", "redacted", "excluded", "secret");

    private PrivateMarks() {}

    /**
     * Puts a mark on a record if a field is one.
     *
     * @return whether the field speaks of privacy, so that its value is for nobody
     */
    static boolean mark(ObjectNode record, String name, JsonNode value) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Optional<Boolean> told = value.isBoolean() ? Optional.of(value.booleanValue()) : Values.flag(value.asText());
        boolean says = told.orElse(WORDS.contains(value.asText().strip().toLowerCase(Locale.ROOT)));
        boolean denied = told.isPresent() && !told.get();
        if (WHOLE.contains(plain) && says || WHOLE.contains("-" + plain) && denied) {
            record.put(ALL, true);
        }
        boolean mayBe = told.isEmpty() && !value.asText().isBlank();
        if (WHERE.contains(plain) && (says || mayBe) || WHERE.contains("-" + plain) && denied) {
            record.put(ADDRESS, true);
        }
        return plain.matches(".*(private|confidential|internal|redacted|secret|hidden|exclude|suppress).*")
                || WHOLE.contains("-" + plain)
                || WHERE.contains("-" + plain);
    }

    /** Whether a word, such as that of a visibility or of a type, says that something is not for the public. */
    static boolean isPrivate(String word) {
        return WORDS.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
