package org.socialmap.http.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.PreferenceForm;
import org.socialmap.http.pages.form.Shortlist;
import org.socialmap.need.Asker;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;

/**
 * What a person has entered so far. It travels in the form of the page and is stored nowhere else. Fields that the
 * map does not know are dropped. Immutable.
 *
 * @param door where the search started
 * @param text the words to search for
 * @param needs codes of selected needs
 * @param asTyped words to take literally
 * @param answers the answers by fact, in the order they were given
 * @param unreadable facts whose answer cannot be parsed
 * @param wishes preferences about the service
 * @param holds codes of current holds
 * @param shortlist the services that are ticked to compare, and what those said who were called
 * @param cursor the start of the page of results, if not the first
 * @param owner the id of the key with which the desk was opened that the search started at
 */
record FinderState(
        EntryPoint door,
        Optional<String> text,
        List<String> needs,
        List<String> asTyped,
        Map<String, List<String>> answers,
        List<String> unreadable,
        PreferenceForm wishes,
        List<String> holds,
        Shortlist shortlist,
        Optional<String> cursor,
        Optional<String> owner) {
    static final String DOOR = "door";
    static final String TEXT = "text";
    static final String NEED = "need";
    static final String AS_TYPED = "as_typed";
    static final String FACT = "fact.";
    static final String HOLDS = "holds";
    static final String CURSOR = "cursor";
    /**
     * Removes an entry: the value is the name of a field, followed by a space and a value where a field has several.
     */
    static final String WITHOUT = "without";

    private static final int MAX_TEXT_LENGTH = 2_000;
    private static final int MAX_VALUES = 50;

    /** Reads the state from a form. */
    static FinderState of(FormFields fields, DataSet dataSet) {
        Set<String> without = Set.copyOf(fields.values(WITHOUT));
        Map<String, List<String>> answers = answers(fields, without, dataSet.vocabulary());
        List<String> unreadable = answers.entrySet().stream()
                .filter(answer -> !FactForm.isAnswer(answer.getKey(), answer.getValue(), dataSet.vocabulary()))
                .map(Map.Entry::getKey)
                .toList();
        unreadable.forEach(answers::remove);
        return new FinderState(
                EntryPoint.of(fields.last(DOOR).orElse("")),
                fields.last(TEXT).map(text -> text.substring(0, Math.min(MAX_TEXT_LENGTH, text.length()))),
                remaining(fields, NEED, without).stream()
                        .filter(code -> dataSet.taxonomy().find(code).isPresent())
                        .toList(),
                remaining(fields, AS_TYPED, without),
                answers,
                unreadable,
                PreferenceForm.of(fields, dataSet.vocabulary()),
                remaining(fields, HOLDS, without),
                Shortlist.of(remaining(fields, Shortlist.PICK, without), fields),
                fields.last(CURSOR),
                fields.last(Interrupted.KEY).filter(key -> RecordPages.uuid(key).isPresent()));
    }

    private static List<String> remaining(FormFields fields, String name, Set<String> without) {
        return fields.values(name).stream()
                .distinct()
                .filter(value -> !without.contains(name + " " + value))
                .limit(MAX_VALUES)
                .toList();
    }

    private static Map<String, List<String>> answers(FormFields fields, Set<String> without, Vocabulary vocabulary) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String name : fields.names()) {
            List<String> values = fields.values(name);
            if (name.startsWith(FACT) && !without.contains(name) && !values.isEmpty()) {
                String fact = name.substring(FACT.length());
                if (vocabulary.find(fact).isPresent()) {
                    answers.put(fact, values.stream().limit(MAX_VALUES).toList());
                }
            }
        }
        return answers;
    }

    /** Returns whether there is anything to search for. */
    boolean hasQuery() {
        return text.isPresent() || !needs.isEmpty();
    }

    /** Returns the path of the answer to go back to; empty if nothing was searched for. */
    String backPath() {
        return hasQuery() ? door.path() : "";
    }

    /** Returns the fact that was answered last, to go back to it. */
    Optional<String> lastAnswered() {
        return answers.keySet().stream().reduce((first, second) -> second);
    }

    /** Returns what was chosen, in one line: the needs, then the answers. */
    String chosenInOneLine(Page page) {
        Stream<String> chosen = needs.stream()
                .map(need -> page.of(
                        page.dataSet().taxonomy().find(need).orElseThrow().name()));
        Stream<String> answered =
                answers.entrySet().stream().map(answer -> FactForm.words(page, answer.getKey(), answer.getValue()));
        return Stream.concat(chosen, answered).collect(Collectors.joining(" · "));
    }

    /** Returns whether a professional asks on behalf of a client. */
    boolean isByProfessional() {
        return door == EntryPoint.DESK
                || answers.getOrDefault(FactForm.ASKER, List.of()).contains(FactForm.PROFESSIONAL);
    }

    /** Returns who asks, where the door says so. */
    private Optional<Asker> asker() {
        return switch (door) {
            case FIND -> Optional.empty();
            case SIGNPOST -> Optional.of(Asker.OTHER);
            case DESK -> Optional.of(Asker.PROFESSIONAL);
        };
    }

    /** Returns where the person lives; empty if nobody said so. */
    Optional<Knowledge> residence(DataSet dataSet) {
        return dataSet.info().residenceFact().flatMap(FactForm.facts(answers, dataSet.vocabulary())::find);
    }

    /** Converts the state to a need profile; empty if there is nothing to search for. */
    Optional<NeedProfile> profile(Page page) {
        if (!hasQuery()) {
            return Optional.empty();
        }
        NeedProfile.Builder profile = NeedProfile.builder(
                        FactForm.facts(answers, page.dataSet().vocabulary()))
                .needs(needs)
                .asTyped(Set.copyOf(asTyped))
                .locale(page.locale());
        asker().ifPresent(profile::asker);
        text.ifPresent(profile::text);
        cursor.ifPresent(profile::cursor);
        return Optional.of(wishes.addTo(profile).build());
    }

    /** Returns this state with another door. */
    FinderState withDoor(EntryPoint other) {
        return new FinderState(
                other, text, needs, asTyped, answers, unreadable, wishes, holds, shortlist, cursor, owner);
    }

    /** Returns this state with these holds. */
    FinderState withHolds(List<String> codes) {
        return new FinderState(
                door, text, needs, asTyped, answers, unreadable, wishes, codes, shortlist, cursor, owner);
    }

    /** Returns this query without any answers about a person. */
    FinderState withoutAnswers() {
        return new FinderState(
                door, text, needs, asTyped, Map.of(), List.of(), wishes, holds, shortlist, cursor, owner);
    }

    /** Returns this state at the first page of its results. */
    FinderState atFirstPage() {
        return new FinderState(
                door, text, needs, asTyped, answers, unreadable, wishes, holds, shortlist, Optional.empty(), owner);
    }

    /** Returns the choices by form field, for a form that shows the facts. */
    Map<String, List<String>> choiceFields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(DOOR, List.of(door.key()));
        fields.put(NEED, needs);
        fields.put(AS_TYPED, asTyped);
        fields.put(HOLDS, holds);
        fields.putAll(shortlist.outcomeFields(Set.of()));
        return fields;
    }

    /** Returns the hidden fields of the finder's form. */
    Map<String, List<String>> hiddenFields() {
        Map<String, List<String>> fields = choiceFields();
        owner.ifPresent(key -> fields.put(Interrupted.KEY, List.of(key)));
        answers.forEach((fact, values) -> fields.put(FACT + fact, values));
        return fields;
    }

    /** Returns all fields, for a page that shows none of them. */
    Map<String, List<String>> allFields() {
        return fieldsBesides(Set.of());
    }

    /** Returns all fields, for a page that shows only ticks and outcomes of calls, and those of these services. */
    Map<String, List<String>> fieldsBesides(Set<UUID> shown) {
        Map<String, List<String>> fields = hiddenFields();
        shown.forEach(service -> fields.remove(Shortlist.OUTCOME + service));
        fields.put(TEXT, text.stream().toList());
        wishes.addTo(fields);
        fields.putAll(shortlist.fieldsBesides(shown));
        return fields;
    }

    /** Reveals nothing that was entered. */
    @Override
    public String toString() {
        return "Asked";
    }
}
