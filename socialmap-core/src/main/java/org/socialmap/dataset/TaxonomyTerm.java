package org.socialmap.dataset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Text;

/**
 * A need that people have (HSDS {@code taxonomy_term}).
 *
 * @param code the id in profiles and data sets, such as {@code shelter.night}
 * @param name the user-facing name
 * @param description what the need covers
 * @param parent code of the broader need; empty at the top
 * @param synonyms other names of the need
 * @param onlyWhenAsked whether it is offered only when requested itself, never through a broader need
 * @param comesBefore codes of the needs that it precedes when both are requested
 * @param vacancyFirst whether options that meet it are ordered by vacancy before their standing
 */
public record TaxonomyTerm(
        String code,
        Text name,
        Optional<Text> description,
        Optional<String> parent,
        List<Text> synonyms,
        boolean onlyWhenAsked,
        Set<String> comesBefore,
        boolean vacancyFirst) {
    public TaxonomyTerm {
        synonyms = List.copyOf(synonyms);
        comesBefore = Set.copyOf(comesBefore);
    }

    /** Returns a builder of a need without a broader one. */
    public static Builder builder(String code, Text name) {
        return new Builder(code, name);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(code, name);
        builder.description = description;
        builder.parent = parent;
        builder.synonyms = synonyms;
        builder.onlyWhenAsked = onlyWhenAsked;
        builder.comesBefore = comesBefore;
        builder.vacancyFirst = vacancyFirst;
        return builder;
    }

    /** Builds a need. Not safe for use by many threads. */
    public static final class Builder {
        private final String code;
        private final Text name;
        private Optional<Text> description = Optional.empty();
        private Optional<String> parent = Optional.empty();
        private List<Text> synonyms = List.of();
        private boolean onlyWhenAsked;
        private Set<String> comesBefore = Set.of();
        private boolean vacancyFirst;

        private Builder(String code, Text name) {
            this.code = Objects.requireNonNull(code, "code");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** A description of what the need covers; none by default. */
        public Builder description(Text description) {
            this.description = Optional.of(Objects.requireNonNull(description, "description"));
            return this;
        }

        /** The code of the broader need; none by default. */
        public Builder parent(String parent) {
            this.parent = Optional.of(Objects.requireNonNull(parent, "parent"));
            return this;
        }

        /** Other names of the need, in all languages; none by default. */
        public Builder synonyms(List<Text> synonyms) {
            this.synonyms = Objects.requireNonNull(synonyms, "synonyms");
            return this;
        }

        /** Whether the need is offered only when requested itself; false by default. */
        public Builder onlyWhenAsked(boolean onlyWhenAsked) {
            this.onlyWhenAsked = onlyWhenAsked;
            return this;
        }

        /** The codes of the needs that this one precedes when both are requested; none by default. */
        public Builder comesBefore(Set<String> comesBefore) {
            this.comesBefore = Objects.requireNonNull(comesBefore, "comesBefore");
            return this;
        }

        /** Whether options are ordered by vacancy before their standing; false by default. */
        public Builder vacancyFirst(boolean vacancyFirst) {
            this.vacancyFirst = vacancyFirst;
            return this;
        }

        /** Returns the need. */
        public TaxonomyTerm build() {
            return new TaxonomyTerm(
                    code, name, description, parent, synonyms, onlyWhenAsked, comesBefore, vacancyFirst);
        }
    }
}
