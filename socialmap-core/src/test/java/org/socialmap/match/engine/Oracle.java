package org.socialmap.match.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Vacancy;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Person;
import org.socialmap.eligibility.PlainLogic;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Location;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * The expected result for a profile on a {@link RandomMap}, computed service by service from the records and from
 * {@code eligibility.md}. Shares no code with the index, the evaluator or the ranking; only Lucene's text score is
 * taken from Lucene.
 */
final class Oracle {
    private static final LocalDate DAY = LocalDate.ofInstant(TestMap.NOW, ZoneOffset.UTC);

    private final Map<UUID, CapacityReport> reports;
    private final NeedProfile profile;
    private final PlainLogic logic;
    private final PlainUnderstanding text;
    private final List<ExpectedOption> candidates = new ArrayList<>();

    Oracle(Catalog catalog, Map<UUID, CapacityReport> reports, NeedProfile profile, Person person) {
        this.reports = reports;
        this.profile = profile;
        this.logic = new PlainLogic(person);
        this.text = new PlainUnderstanding(profile.text());
        for (Offer offer : catalog.offers()) {
            if (isCandidate(offer)) {
                expected(offer).ifPresent(candidates::add);
            }
        }
        // Where nothing that is open meets the need that a text states, what is merely related is no option.
        if (candidates.stream().noneMatch(option -> option.standing() != Standing.CLOSED && isAnswer(option))) {
            candidates.removeIf(option -> !isAnswer(option));
        }
    }

    List<ExpectedOption> candidates() {
        return candidates;
    }

    Totals totals() {
        return new Totals(
                count(Standing.FITS), count(Standing.ASK), count(Standing.NEGOTIABLE), count(Standing.CLOSED));
    }

    private int count(Standing standing) {
        return (int) candidates.stream()
                .filter(candidate -> candidate.standing() == standing)
                .count();
    }

    /** Returns the counts by facet and value. */
    Map<String, Integer> facets() {
        Map<String, Integer> facets = new TreeMap<>();
        for (ExpectedOption candidate : candidates) {
            if (candidate.standing() != Standing.CLOSED) {
                Service service = candidate.offer().service();
                facets.merge("ORGANIZATION " + service.organizationId(), 1, Integer::sum);
                service.needs().forEach(need -> facets.merge("NEED " + need, 1, Integer::sum));
                service.languages().forEach(spoken -> facets.merge("LANGUAGE " + spoken.code(), 1, Integer::sum));
                PlainContact.channels(candidate.offer())
                        .forEach(channel ->
                                facets.merge("CHANNEL " + channel.name().toLowerCase(), 1, Integer::sum));
            }
        }
        return facets;
    }

    /** Returns the questions about each open fact, for options in an order. */
    Map<String, OracleQuestion> questions(List<Offer> order) {
        Map<String, OracleQuestion> questions = new TreeMap<>();
        for (int rank = 0; rank < order.size(); rank++) {
            double weight = Math.log(2) / Math.log(rank + 2.0);
            boolean isFreeBed = !freeUnits(order.get(rank)).isEmpty();
            chances(order.get(rank))
                    .forEach((fact, chance) -> questions.merge(
                            fact,
                            new OracleQuestion(weight * chance, isFreeBed ? weight * chance : 0, sensitivity(fact)),
                            OracleQuestion::plus));
        }
        return questions;
    }

    private int sensitivity(String fact) {
        return profile.facts().vocabulary().find(fact).orElseThrow().sensitivity();
    }

    /** Returns the number of options that each open fact can still decide. */
    Map<String, Integer> decides(List<Offer> options) {
        Map<String, Integer> decides = new TreeMap<>();
        options.forEach(offer -> chances(offer).keySet().forEach(fact -> decides.merge(fact, 1, Integer::sum)));
        return decides;
    }

    private Map<String, Double> chances(Offer offer) {
        List<Unit> free = freeUnits(offer);
        return logic.chances(
                offer.service().rule(),
                (free.isEmpty() ? offer.units() : free).stream().map(Unit::rule).toList());
    }

    /** Returns the units with a free bed that may be open to a person who needs one. */
    private List<Unit> freeUnits(Offer offer) {
        return offer.units().stream()
                .filter(unit -> needsBed(offer.service()))
                .filter(unit -> logic.judge(offer.service().rule(), unit.rule()).standing() != Standing.CLOSED)
                .filter(unit ->
                        PlainVacancy.of(report(unit), (profile.beds() + unit.beds() - 1) / unit.beds()) == Vacancy.FREE)
                .toList();
    }

    private Optional<CapacityReport> report(Unit unit) {
        return Optional.ofNullable(reports.get(unit.id()));
    }

    /** Returns whether a bed is what a person needs of a service. */
    private boolean needsBed(Service service) {
        return Stream.concat(profile.needs().stream(), text.clear().stream())
                .anyMatch(need -> need.startsWith("bed") && answers(service, need));
    }

    private boolean isAnswer(ExpectedOption option) {
        return !profile.needs().isEmpty()
                || text.clear().isEmpty()
                || option.offer().service().needs().isEmpty()
                || text.worth(option.offer().service().needs(), text.clear()) > 700;
    }

    private boolean isCandidate(Offer offer) {
        Service service = offer.service();
        boolean byNeed = profile.needs().stream().anyMatch(need -> answers(service, need));
        boolean reserved =
                !service.needs().isEmpty() && service.needs().stream().allMatch("quit"::equals);
        boolean byWords = profile.needs().isEmpty()
                && !reserved
                && (sharesAWord(service) || service.needs().stream().anyMatch(text::mayMean));
        boolean tooFar = profile.near().isPresent()
                && profile.near().get().maxKilometres().isPresent()
                && metres(offer).orElse(0.0) / 1000
                        > profile.near().get().maxKilometres().getAsDouble();
        return (byNeed || byWords)
                && !tooFar
                && !lacks(ServicePreference.LANGUAGES, offer)
                && !lacks(ServicePreference.CHANNELS, offer)
                && !(profile.required().contains(ServicePreference.OPEN)
                        && PlainContact.hours(offer) == PlainContact.Hours.CLOSED);
    }

    /** On these maps, the code of a need below another starts with that one's code and a dot. */
    private static boolean answers(Service service, String need) {
        return service.needs().stream().anyMatch(code -> code.equals(need) || code.startsWith(need + "."));
    }

    private boolean sharesAWord(Service service) {
        List<String> words = List.of(String.join(
                        " ",
                        service.name().byLanguage().get("en"),
                        service.description().byLanguage().get("en"),
                        service.examples().getFirst().byLanguage().get("en"))
                .split(" "));
        return profile.text().isPresent()
                && Set.of(profile.text().get().split(" ")).stream().anyMatch(words::contains);
    }

    private boolean lacks(ServicePreference wish, Offer offer) {
        return profile.required().contains(wish)
                && wishes(wish)
                && offer.service().complete().contains(wish)
                && rank(wish, offer).isEmpty();
    }

    private boolean wishes(ServicePreference wish) {
        return wish == ServicePreference.LANGUAGES
                ? !profile.languages().isEmpty()
                : wish != ServicePreference.CHANNELS || !profile.channels().isEmpty();
    }

    /** Returns the rank of the best preferred value that a service has. */
    private Optional<Integer> rank(ServicePreference wish, Offer offer) {
        if (wish == ServicePreference.LANGUAGES) {
            return offer.service().languages().stream()
                    .map(spoken -> profile.languages().indexOf(spoken.code()))
                    .filter(place -> place >= 0)
                    .min(Comparator.naturalOrder());
        }
        return PlainContact.channels(offer).stream()
                .filter(profile.channels()::contains)
                .map(channel -> 0)
                .findFirst();
    }

    private Optional<Double> metres(Offer offer) {
        return RandomMap.point(offer)
                .map(point -> profile.near().orElseThrow().point().metresTo(point));
    }

    /** A service, or one of its units, as it stands for the person. */
    private record Way(
            PlainLogic.Outcome outcome, Standing standing, Vacancy vacancy, boolean isWaitingList, boolean isExcluded) {
        int open() {
            return outcome.standing() == Standing.ASK ? Math.max(1, outcome.conditions() - outcome.met()) : 0;
        }

        int tier() {
            return standing == Standing.CLOSED
                    ? Integer.MAX_VALUE
                    : PlainVacancy.tier(standing, vacancy, isWaitingList, open());
        }
    }

    private Way way(Offer offer, Unit unit) {
        PlainLogic.Outcome outcome = logic.judge(offer.service().rule(), unit.rule());
        Vacancy vacancy = PlainVacancy.of(report(unit), (profile.beds() + unit.beds() - 1) / unit.beds());
        boolean isCounted =
                profile.required().contains(ServicePreference.CAPACITY) && outcome.standing() != Standing.CLOSED;
        return new Way(
                outcome,
                isCounted && vacancy == Vacancy.UNSURE && outcome.standing() == Standing.FITS
                        ? Standing.ASK
                        : outcome.standing(),
                vacancy,
                PlainVacancy.isWaitingList(report(unit)),
                isCounted && (vacancy == Vacancy.FULL || vacancy == Vacancy.CLOSED));
    }

    /** Returns the expected values; empty if only the lack of a free bed, which is required, keeps the person out. */
    private Optional<ExpectedOption> expected(Offer offer) {
        Service service = offer.service();
        PlainLogic.Outcome alone = logic.judge(service.rule(), Optional.empty());
        List<Way> ways = offer.units().isEmpty()
                ? List.of(new Way(alone, alone.standing(), Vacancy.UNSURE, false, false))
                : offer.units().stream().map(unit -> way(offer, unit)).toList();
        boolean needsBed = needsBed(service);
        Optional<Way> chosen = ways.stream()
                .filter(way -> !way.isExcluded())
                .min(Comparator.comparing((Way way) -> needsBed ? way.tier() : 0)
                        .thenComparing(Way::standing)
                        .thenComparing(Way::vacancy)
                        .thenComparing(way -> way.outcome().standing()));
        boolean isFull = ways.stream().anyMatch(Way::isExcluded);
        if (isFull && chosen.filter(way -> way.standing() != Standing.CLOSED).isEmpty()) {
            return Optional.empty();
        }
        Way best = chosen.orElseThrow();
        boolean ended = service.validity().knownEnd().filter(DAY::isAfter).isPresent();
        boolean pastPlan =
                !ended && service.validity().plannedEnd().filter(DAY::isAfter).isPresent();
        boolean given = !ended && service.status() == Service.Status.ACTIVE;
        boolean doubtful = service.doubt().isPresent() || pastPlan;
        int openOutsideRules = (doubtful ? 1 : 0) + openPreferences(offer, best.vacancy());
        Standing standing = !given
                ? Standing.CLOSED
                : best.standing() == Standing.FITS && openOutsideRules > 0 ? Standing.ASK : best.standing();
        int fewest =
                ways.stream().mapToInt(way -> way.outcome().obstacles()).min().orElseThrow();
        return Optional.of(new ExpectedOption(
                offer,
                inspection(offer),
                profile.needs().isEmpty() && !needsBed ? text.share(service.needs()) : 1,
                needsBed && standing != Standing.CLOSED
                        ? PlainVacancy.tier(
                                standing, best.vacancy(), best.isWaitingList(), best.open() + openOutsideRules)
                        : PlainVacancy.UNKNOWN,
                standing,
                score(offer, best.outcome(), doubtful) + vacancyScore(best.vacancy()),
                sharesAWord(service),
                fewest + (given ? 0 : 1)));
    }

    private int inspection(Offer offer) {
        List<String> needs = offer.service().needs();
        if (!offer.organization().inspects() || profile.needs().stream().anyMatch(needs::contains)) {
            return 0;
        }
        return text.clear().stream().anyMatch(needs::contains) ? 1 : 2;
    }

    private static int vacancyScore(Vacancy vacancy) {
        return switch (vacancy) {
            case FREE -> 600;
            case LIKELY -> 300;
            case UNSURE -> 0;
            case FULL, CLOSED -> -600;
        };
    }

    private int openPreferences(Offer offer, Vacancy vacancy) {
        return (int) profile.required().stream()
                .filter(wish -> switch (wish) {
                    case LANGUAGES, CHANNELS ->
                        wishes(wish) && rank(wish, offer).isEmpty();
                    case OPEN -> PlainContact.hours(offer) != PlainContact.Hours.OPEN;
                    case CAPACITY -> vacancy != Vacancy.FREE && vacancy != Vacancy.LIKELY;
                    case STAFF_GENDERS -> false;
                    case WHEELCHAIR ->
                        offer.location()
                                .map(Location::id)
                                .filter(id -> id.getLeastSignificantBits() % 2 == 0)
                                .isPresent();
                })
                .count();
    }

    private int score(Offer offer, PlainLogic.Outcome outcome, boolean doubtful) {
        Service service = offer.service();
        List<String> chosen = profile.needs().stream().distinct().toList();
        List<String> stated =
                text.clear().stream().filter(need -> !chosen.contains(need)).toList();
        List<String> answered =
                chosen.stream().filter(need -> answers(service, need)).toList();
        List<String> toldAnswered =
                stated.stream().filter(need -> answers(service, need)).toList();
        boolean first = Stream.concat(answered.stream(), toldAnswered.stream()).anyMatch(need -> need.startsWith("bed"))
                && chosen.stream().anyMatch(need -> need.startsWith("money"));
        int byChoice = answered.stream().anyMatch(service.needs()::contains) ? 4000 : answered.isEmpty() ? 0 : 3500;
        int need = Math.max(byChoice, text.worth(service.needs(), stated));
        int number = answered.size() + toldAnswered.size();
        int further = Math.min(1000, 500 * Math.max(0, number - 1));
        int purpose = chosen.isEmpty() && number > 0 ? 300 / service.needs().size() : 0;
        int language = profile.languages().isEmpty()
                ? 0
                : rank(ServicePreference.LANGUAGES, offer)
                        .map(place -> place == 0 ? 800 : 600)
                        .orElse(0);
        int channel = rank(ServicePreference.CHANNELS, offer).isPresent() ? 800 : 0;
        int distance = profile.near().isEmpty()
                ? 0
                : metres(offer)
                        .map(far -> (int) Math.round(1000 * 4000.0 / (far + 4000)))
                        .orElse(0);
        return (first ? 20_000 : 0)
                + need
                + further
                + purpose
                + 1500 * Math.min(2, outcome.preferencesMet())
                + (outcome.conditions() == 0
                        ? 0
                        : (int) Math.round(600.0 * outcome.met() / outcome.conditions())
                                + 10 / (1 + outcome.conditions() - outcome.met()))
                + (doubtful ? 0 : 300)
                + language
                + channel
                + distance;
    }
}
