package org.socialmap.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.dataset.ConditionPhrase;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Guidance;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.ResolvedRule;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.eligibility.Strength;
import org.socialmap.error.Problem;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Checks records against the vocabulary and taxonomy of a data set. {@link #problems} is safe for use by many threads;
 * an instance is not.
 */
public final class RecordCheck {
    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;
    private final DataSetNotices notices;
    private final RuleCheck rules;

    RecordCheck(Vocabulary vocabulary, Taxonomy taxonomy, DataSetNotices notices) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
        this.notices = notices;
        this.rules = new RuleCheck(vocabulary);
    }

    /** Returns the problems that prevent a map from accepting a record, with their positions in the record. */
    public static List<Problem> problems(CatalogRecord record, DataSet dataSet) {
        DataSetNotices notices = new DataSetNotices();
        RecordCheck check = new RecordCheck(dataSet.vocabulary(), dataSet.taxonomy(), notices);
        check.links("", "", record);
        switch (record) {
            case Organization organization -> {}
            case Location location -> check.place("", "", location);
            case Service service -> check.service("", "", service);
            case Unit unit ->
                dataSet.catalog().findService(unit.serviceId()).ifPresent(owner -> check.unit("", "", owner, unit));
        }
        return notices.list().stream()
                .filter(DataSetNotice::stops)
                .map(notice -> new Problem(notice.pointer(), Code.NOT_ALLOWED, notice.code()))
                .toList();
    }

    void check(String file, OrganizationJson records) {
        links(file, "", records.organization());
        for (int i = 0; i < records.locations().size(); i++) {
            place(file, "/locations/" + i, records.locations().get(i));
        }
        for (int i = 0; i < records.services().size(); i++) {
            Service service = records.services().get(i);
            service(file, "/services/" + i, service);
            links(file, "/services/" + i, service);
            List<Unit> units = records.units().stream()
                    .filter(unit -> unit.serviceId().equals(service.id()))
                    .toList();
            for (int j = 0; j < units.size(); j++) {
                unit(file, "/services/" + i + "/units/" + j, service, units.get(j));
            }
        }
    }

    void check(String file, Guidance guidance) {
        guidance.asksForSelf().ifPresent(rule -> isReadable(file, "/guidance/asks_for_self", rule));
        guidance.asksForOther().ifPresent(rule -> isReadable(file, "/guidance/asks_for_other", rule));
        guidance.asksAsProfessional().ifPresent(rule -> isReadable(file, "/guidance/asks_as_professional", rule));
        facts(file, "/guidance/unsafe_places", guidance.unsafePlaces());
        for (int i = 0; i < guidance.unasked().size(); i++) {
            String pointer = "/guidance/unasked/" + i;
            isReadable(file, pointer + "/when", guidance.unasked().get(i).when());
            facts(file, pointer + "/facts", guidance.unasked().get(i).facts());
        }
        for (int i = 0; i < guidance.firstQuestions().size(); i++) {
            String pointer = "/guidance/first_questions/" + i;
            Guidance.FirstQuestion first = guidance.firstQuestions().get(i);
            isReadable(file, pointer + "/when", first.when());
            needs(file, pointer + "/needs", first.needs());
            facts(file, pointer + "/fact", Set.of(first.fact()));
        }
        for (int i = 0; i < guidance.profileGroups().size(); i++) {
            facts(
                    file,
                    "/guidance/profile_groups/" + i + "/facts",
                    Set.copyOf(guidance.profileGroups().get(i).facts()));
        }
        needs(file, "/guidance/general_helpers", guidance.generalHelpers());
        for (int i = 0; i < guidance.urgent().size(); i++) {
            String pointer = "/guidance/urgent/" + i;
            isReadable(file, pointer + "/when", guidance.urgent().get(i).when());
            needs(file, pointer + "/needs", guidance.urgent().get(i).needs());
            WebAddressCheck.faults(guidance.urgent().get(i))
                    .forEach(at -> notices.stop(file, pointer + at, Code.BAD_FORMAT, WebAddress.EXPECTED));
        }
        for (int i = 0; i < guidance.phrases().size(); i++) {
            String pointer = "/guidance/condition_phrases/" + i;
            ConditionPhrase phrase = guidance.phrases().get(i);
            phrase.rule().ifPresent(rule -> isReadable(file, pointer + "/rule", rule));
            facts(file, pointer + "/at_least", phrase.atLeast().map(Set::of).orElse(Set.of()));
        }
        for (int i = 0; i < guidance.prompts().size(); i++) {
            needs(
                    file,
                    "/guidance/prompts/" + i + "/needs",
                    guidance.prompts().get(i).needs());
        }
    }

    void check(String file, Synonyms synonyms) {
        for (int i = 0; i < synonyms.needs().size(); i++) {
            needs(file, "/needs/" + i + "/need", List.of(synonyms.needs().get(i).need()));
        }
        new SynonymCheck(taxonomy, notices).check(file, synonyms);
    }

    private void facts(String file, String pointer, Set<String> facts) {
        for (String fact : facts) {
            if (vocabulary.find(fact).isEmpty()) {
                notices.stop(file, pointer, Code.UNKNOWN_FACT, fact);
            }
        }
    }

    private void links(String file, String pointer, CatalogRecord record) {
        WebAddressCheck.faults(record)
                .forEach(at -> notices.stop(file, pointer + at, Code.BAD_FORMAT, WebAddress.EXPECTED));
    }

    private void place(String file, String pointer, Location location) {
        if (location.place() instanceof Place.Coarse coarse
                && vocabulary.places().find(coarse.area()).isEmpty()) {
            notices.stop(file, pointer + "/area", Code.UNKNOWN_VALUE, coarse.area());
        }
    }

    private void service(String file, String pointer, Service service) {
        needs(file, pointer + "/needs", service.needs());
        for (int i = 0; i < service.detail().serviceAreas().size(); i++) {
            Optional<String> area = service.detail().serviceAreas().get(i).place();
            if (area.isPresent() && vocabulary.places().find(area.get()).isEmpty()) {
                notices.stop(file, pointer + "/service_areas/" + i + "/place", Code.UNKNOWN_VALUE, area.get());
            }
        }
        service.rule().ifPresent(rule -> {
            if (isReadable(file, pointer + "/rule", rule)) {
                notices.add(file, pointer + "/rule", rules.check(rule));
            }
            requireSources(file, pointer + "/rule", rule);
        });
    }

    private void unit(String file, String pointer, Service service, Unit unit) {
        unit.rule().filter(rule -> isReadable(file, pointer + "/rule", rule)).ifPresent(rule -> {
            notices.add(
                    file,
                    pointer + "/rule",
                    service.rule().map(outer -> rules.checkUnit(outer, rule)).orElseGet(() -> rules.check(rule)));
            requireSources(file, pointer + "/rule", rule);
        });
    }

    private boolean isReadable(String file, String pointer, Rule rule) {
        ResolvedRule reading = ResolvedRule.of(rule, vocabulary);
        notices.add(file, pointer, reading.notices());
        return reading.notices().isEmpty();
    }

    /** Only a provider's own words may close an option: a required condition must quote its source. */
    private void requireSources(String file, String pointer, Rule rule) {
        for (Rule conjunct : Conjuncts.of(rule)) {
            if (conjunct.statement().strength() == Strength.REQUIRED && !hasSource(conjunct)) {
                notices.stop(file, pointer, Code.MISSING, "source of a required condition");
            }
        }
    }

    private static boolean hasSource(Rule rule) {
        return rule.statement().source().isPresent()
                || switch (rule) {
                    case Rule.All all -> all.children().stream().allMatch(RecordCheck::hasSource);
                    case Rule.Any any -> any.children().stream().allMatch(RecordCheck::hasSource);
                    case Rule.Not not -> hasSource(not.child());
                    case Rule.Test test -> false;
                    case Rule.Prose prose -> true;
                };
    }

    private void needs(String file, String pointer, List<String> needs) {
        for (int i = 0; i < needs.size(); i++) {
            if (taxonomy.find(needs.get(i)).isEmpty()) {
                notices.stop(file, pointer + "/" + i, Code.UNKNOWN_VALUE, needs.get(i));
            }
        }
    }
}
