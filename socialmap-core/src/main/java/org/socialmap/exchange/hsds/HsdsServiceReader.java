package org.socialmap.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.notation.Members;
import org.socialmap.record.Attribute;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.HandOver;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Staff;
import org.socialmap.record.Validity;

/** Reads one HSDS service. */
final class HsdsServiceReader {
    private static final Map<String, Service.Status> STATUSES =
            byName(Service.Status.values(), status -> Members.wireName(status).replace('_', ' '));
    private static final Map<String, Channel> CHANNELS = byName(Channel.values(), Members::wireName);
    private static final Map<String, ServicePreference> WISHES = byName(ServicePreference.values(), Members::wireName);
    private static final String NEED = "need";

    private final DataSet dataSet;
    private final HsdsFields fields;

    HsdsServiceReader(DataSet dataSet, HsdsFields fields) {
        this.dataSet = dataSet;
        this.fields = fields;
    }

    private static <E> Map<String, E> byName(E[] values, Function<E, String> name) {
        return Stream.of(values).collect(Collectors.toMap(name, value -> value));
    }

    Service read(UUID organization, Provenance provenance) {
        Text name = fields.text("name")
                .or(() -> fields.text("alternate_name"))
                .orElseGet(() -> Text.of(fields.language(), ""));
        Service.Builder service = Service.builder(fields.id(), organization, name);
        fields.text("description").ifPresent(service::description);
        fields.string("status").map(STATUSES::get).ifPresent(service::status);
        service.needs(needs()).examples(fields.texts("examples"));
        new HsdsRules(dataSet.info(), provenance.source()).read(fields).ifPresent(service::rule);
        service.serviceAtLocations(serviceAtLocations())
                .languages(HsdsPartsReader.languages(fields))
                .channels(channels())
                .complete(known(fields.strings("complete"), WISHES));
        fields.text("how_to_reach").ifPresent(service::howToReach);
        fields.child("staff").map(HsdsServiceReader::staff).ifPresent(service::staff);
        fields.child("hand_over").map(HsdsServiceReader::handOver).ifPresent(service::handOver);
        service.validity(new Validity(fields.date("known_end"), fields.date("planned_end"), fields.id("replaced_by")));
        fields.text("doubt").ifPresent(service::doubt);
        return service.visibility(HsdsPartsReader.visibility(fields))
                .provenance(provenance)
                .detail(detail())
                .build();
    }

    private static <E> Set<E> known(List<String> words, Map<String, E> names) {
        return words.stream().filter(names::containsKey).map(names::get).collect(Collectors.toSet());
    }

    private ServiceDetail detail() {
        ServiceDetail.Builder detail = ServiceDetail.builder();
        fields.string("url").ifPresent(detail::url);
        fields.string("email").ifPresent(detail::email);
        eligibilityDescription().ifPresent(detail::eligibilityDescription);
        fields.text("application_process").ifPresent(detail::applicationProcess);
        fields.text("alert").ifPresent(detail::alert);
        return detail.phones(HsdsPartsReader.phones(fields))
                .contacts(HsdsPartsReader.contacts(fields))
                .schedules(HsdsSchedules.read(fields, dataSet.info().timeZone()))
                .costOptions(HsdsPartsReader.costOptions(fields))
                .requiredDocuments(HsdsPartsReader.requiredDocuments(fields))
                .serviceAreas(HsdsPartsReader.serviceAreas(fields))
                .attributes(attributes())
                .build();
    }

    /** Beside a rule of our profile, an untranslated description is only the text of that rule. */
    private Optional<Text> eligibilityDescription() {
        String name = "eligibility_description";
        return fields.text(name).filter(text -> HsdsRules.readRule(fields).isEmpty() || fields.isTranslated(name));
    }

    /** Returns at least one: a service without locations is offered somewhere unknown. */
    private List<ServiceAtLocation> serviceAtLocations() {
        List<ServiceAtLocation> stated = fields.list(
                "service_at_locations",
                at -> at.id("id")
                        .map(id -> new ServiceAtLocation(
                                id,
                                fields.id(),
                                at.id("location_id"),
                                HsdsSchedules.read(at, dataSet.info().timeZone()))));
        return stated.isEmpty()
                ? List.of(new ServiceAtLocation(
                        HsdsIds.part(fields.id(), HsdsKind.SERVICE_AT_LOCATION, ""),
                        fields.id(),
                        Optional.empty(),
                        List.of()))
                : stated;
    }

    /** Returns the needs of our profile, or else those among its attributes that belong to the map's own taxonomy. */
    private List<String> needs() {
        List<String> stated = fields.strings("needs");
        Stream<String> codes = stated.isEmpty() && !fields.node().has("needs")
                ? fields.children("attributes").filter(this::isOwnTerm).map(this::term)
                : stated.stream();
        return codes.filter(code -> dataSet.taxonomy().find(code).isPresent())
                .distinct()
                .toList();
    }

    private List<Attribute> attributes() {
        return fields.list(
                "attributes",
                attribute -> Optional.of(term(attribute))
                        .filter(code -> !code.isEmpty() && !isNeed(attribute))
                        .map(code -> new Attribute(code, attribute.string("label"), attribute.string("value"))));
    }

    private boolean isNeed(HsdsFields attribute) {
        return attribute.string("label").filter(NEED::equals).isPresent() && isOwnTerm(attribute);
    }

    private String term(HsdsFields attribute) {
        Optional<HsdsFields> term = attribute.child("taxonomy_term");
        return attribute
                .string("term")
                .or(() -> term.flatMap(stated -> stated.string("code")))
                .or(() -> term.flatMap(stated -> stated.string("name")))
                .or(() -> term.flatMap(stated -> stated.string("id")))
                .or(() -> attribute.string("taxonomy_term_id"))
                .orElse("");
    }

    private boolean isOwnTerm(HsdsFields attribute) {
        String id = HsdsIds.term(dataSet.info().id(), term(attribute)).toString();
        return attribute
                .string("taxonomy_term_id")
                .or(() -> attribute.child("taxonomy_term").flatMap(term -> term.string("id")))
                .filter(id::equals)
                .isPresent();
    }

    private List<ContactChannel> channels() {
        return fields.node().has("contact_channels")
                ? fields.list(
                        "contact_channels",
                        channel -> channel.string("channel")
                                .map(CHANNELS::get)
                                .map(kind -> channel(channel, ContactChannel.builder(kind))))
                : HsdsChannels.of(fields);
    }

    private static ContactChannel channel(HsdsFields fields, ContactChannel.Builder channel) {
        fields.string("value").ifPresent(channel::value);
        fields.bool("anonymous").ifPresent(channel::anonymous);
        fields.text("they_see").ifPresent(channel::theySee);
        channel.languages(fields.strings("languages"));
        fields.text("note").ifPresent(channel::note);
        fields.string("source")
                .map(source -> new Provenance(source, fields.date("assured_date")))
                .ifPresent(channel::provenance);
        return channel.visibility(HsdsPartsReader.visibility(fields)).build();
    }

    private static Staff staff(HsdsFields staff) {
        return new Staff(
                staff.strings("genders"),
                staff.strings("languages"),
                staff.strings("experience_with"),
                staff.bool("peer_run"),
                staff.text("note"));
    }

    private static HandOver handOver(HsdsFields handOver) {
        return new HandOver(handOver.flag("warm"), handOver.flag("accompanied"), handOver.text("note"));
    }
}
