package org.socialmap.need;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Text;

/** Who asks for help: the person who needs it, or another for that person. Texts about the person depend on it. */
public enum Asker {
    /** The person who needs help. */
    SELF,
    /** A person who asks for another, such as a friend or a relative. */
    OTHER,
    /** A professional, for a client. */
    PROFESSIONAL;

    /**
     * Returns the form of a text for this asker; empty if there is none in a language.
     *
     * @param forms of the same text, by who asks
     */
    public Optional<Text> form(Map<Asker, Text> forms, Locale locale) {
        return Optional.ofNullable(forms.get(this))
                .filter(form -> form.byLanguage().containsKey(locale.getLanguage()));
    }
}
