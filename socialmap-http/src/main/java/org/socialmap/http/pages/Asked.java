package org.socialmap.http.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.DataSet;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;

/**
 * What somebody has said so far. It travels in the form of the page and is nowhere else. What a form has that the map does not
 * know is left out. Immutable.
 *
 * @param door where it was asked
 * @param text what they look for, in their words
 * @param needs codes of needs that were chosen
 * @param asTyped words that are to be read as they stand
 * @param told what was answered, by fact, in the order of the answers
 * @param misread facts of which the answer is none
 * @param wishes what they wish for besides
 * @param holds codes of places that are held meanwhile
 * @param cursor where the page of the answer begins, if it is not the first
 */
record Asked(
        Door door,
        Optional<String> text,
        List<String> needs,
        List<String> asTyped,
        Map<String, List<String>> told,
        List<String> misread,
        Wishes wishes,
        List<String> holds,
        Optional<String> cursor) {
    static final String DOOR = "door";
    static final String TEXT = "text";
    static final String NEED = "need";
    static final String AS_TYPED = "as_typed";
    static final String FACT = "fact.";
    static final String HOLDS = "holds";
    static final String CURSOR = "cursor";
    /** Takes an answer back: its value is the name of a field, and a value after a space where one of several is meant. */
    static final String WITHOUT = "without";

    private static final int MAX_TEXT_LENGTH = 2_000;
    private static final int MOST = 50;

    /** What a form says. */
    static Asked of(FormFields fields, DataSet dataSet) {
        Set<String> without = Set.copyOf(fields.values(WITHOUT));
        Map<String, List<String>> answers = answers(fields, without, dataSet.vocabulary());
        List<String> misread = answers.keySet().stream()
                .filter(fact -> !FactForm.isAnswer(fact, answers.get(fact), dataSet.vocabulary()))
                .toList();
        misread.forEach(answers::remove);
        return new Asked(
                Door.named(fields.last(DOOR).orElse("")),
                fields.last(TEXT).map(text -> text.substring(0, Math.min(MAX_TEXT_LENGTH, text.length()))),
                kept(fields, NEED, without).stream()
                        .filter(code -> dataSet.taxonomy().find(code).isPresent())
                        .toList(),
                kept(fields, AS_TYPED, without),
                answers,
                misread,
                Wishes.of(fields, dataSet.vocabulary()),
                kept(fields, HOLDS, without),
                fields.last(CURSOR));
    }

    private static List<String> kept(FormFields fields, String name, Set<String> without) {
        return fields.values(name).stream()
                .distinct()
                .filter(value -> !without.contains(name + " " + value))
                .limit(MOST)
                .toList();
    }

    private static Map<String, List<String>> answers(FormFields fields, Set<String> without, Vocabulary vocabulary) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String name : fields.names()) {
            List<String> values = fields.values(name);
            if (name.startsWith(FACT) && !without.contains(name) && !values.isEmpty()) {
                String fact = name.substring(FACT.length());
                if (vocabulary.find(fact).isPresent()) {
                    answers.put(fact, values.stream().limit(MOST).toList());
                }
            }
        }
        return answers;
    }

    /** Whether it asks for anything. */
    boolean isSomething() {
        return text.isPresent() || !needs.isEmpty();
    }

    /** The last answer, to go back to. */
    Optional<String> last() {
        return told.keySet().stream().reduce((first, second) -> second);
    }

    /** Whether a professional asks, on behalf of a client. */
    boolean isByProfessional() {
        return door == Door.DESK || told.getOrDefault(FactForm.ASKER, List.of()).contains(FactForm.PROFESSIONAL);
    }

    /** What it is as a question to the map; empty if it asks for nothing. */
    Optional<NeedProfile> profile(Page page) {
        if (!isSomething()) {
            return Optional.empty();
        }
        NeedProfile.Builder profile = NeedProfile.asking(
                        FactForm.facts(told, page.dataSet().vocabulary()))
                .needs(needs)
                .asTyped(Set.copyOf(asTyped))
                .locale(page.locale());
        text.ifPresent(profile::text);
        cursor.ifPresent(profile::cursor);
        return Optional.of(wishes.add(profile).build());
    }

    /** The same asked at a door. */
    Asked at(Door other) {
        return new Asked(other, text, needs, asTyped, told, misread, wishes, holds, cursor);
    }

    /** The same, while these places are held. */
    Asked holding(List<String> codes) {
        return new Asked(door, text, needs, asTyped, told, misread, wishes, codes, cursor);
    }

    /** The same question, with nothing said of anybody. */
    Asked ofNobody() {
        return new Asked(door, text, needs, asTyped, Map.of(), List.of(), wishes, holds, cursor);
    }

    /** The same from its first page on. */
    Asked fromTheStart() {
        return new Asked(door, text, needs, asTyped, told, misread, wishes, holds, Optional.empty());
    }

    /** What was chosen and where, by the names of the fields of a form that shows the facts. */
    Map<String, List<String>> chosen() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(DOOR, List.of(door.key()));
        fields.put(NEED, needs);
        fields.put(AS_TYPED, asTyped);
        fields.put(HOLDS, holds);
        return fields;
    }

    /** What the form of the finder has to carry on unseen. */
    Map<String, List<String>> unseen() {
        Map<String, List<String>> fields = chosen();
        told.forEach((fact, values) -> fields.put(FACT + fact, values));
        return fields;
    }

    /** All of it, for a page that shows none of it. */
    Map<String, List<String>> whole() {
        Map<String, List<String>> fields = unseen();
        fields.put(TEXT, text.stream().toList());
        wishes.addTo(fields);
        return fields;
    }

    /** Says nothing of what was said. */
    @Override
    public String toString() {
        return "Asked";
    }
}
