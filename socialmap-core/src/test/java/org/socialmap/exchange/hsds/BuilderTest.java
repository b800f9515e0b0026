package org.socialmap.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.Guidance;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.match.MatchResult;
import org.socialmap.match.Totals;
import org.socialmap.need.Channel;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Contact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Unit;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;
import org.socialmap.understanding.Understanding;

/** What all builders of records have in common. */
class BuilderTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Text NAME = Text.of("en", "name");
    private static final DataSet WORDS = ProjectDataSets.read("example-city");

    static List<Object> builders() {
        return List.of(
                Service.builder(ID, ID, NAME),
                ServiceDetail.builder(),
                Organization.builder(ID, "name"),
                Location.builder(ID, ID),
                Unit.builder(ID, ID, "bed", NAME),
                Contact.builder(ID),
                ContactChannel.builder(Channel.PHONE),
                Phone.builder(ID, "1"),
                Schedule.builder(ZoneOffset.UTC),
                Recurrence.builder("DAILY"),
                FactDefinition.builder("fact", new FactType.BooleanType(), NAME, NAME),
                NeedProfile.builder(Facts.none(WORDS.vocabulary())),
                DataSetInfo.builder("id", NAME, "publisher", NAME),
                Guidance.builder(),
                Synonyms.builder(),
                TaxonomyTerm.builder("code", NAME),
                CapacityReport.builder(1, 1, Instant.EPOCH),
                Hold.builder(HoldCode.random(), ID, 1, Instant.EPOCH),
                ApiKey.builder(ID, "hash", Role.EDITOR, "label"),
                MatchResult.builder(Instant.EPOCH, 1, new Totals(0, 0, 0, 0), Understanding.NONE));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void nullIsRefusedByName(Object builder) {
        for (Method method : builder.getClass().getMethods()) {
            if (method.getReturnType() == builder.getClass() && takesReference(method)) {
                assertThatThrownBy(() -> method.invoke(builder, (Object) null))
                        .as(method.toString())
                        .hasCauseInstanceOf(NullPointerException.class)
                        .cause()
                        .hasMessage(method.getName());
            }
        }
    }

    private static boolean takesReference(Method method) {
        return method.getParameterCount() == 1 && !method.getParameterTypes()[0].isPrimitive() && !method.isVarArgs();
    }

    @Test
    void recordsAreRebuiltAsTheyAre() {
        for (CatalogRecord record : new RandomRecords(new Random(1), WORDS).organization()) {
            assertThat(rebuilt(record)).isEqualTo(record);
        }
        assertThat(WORDS.info().toBuilder().build()).isEqualTo(WORDS.info());
        assertThat(WORDS.guidance().toBuilder().build()).isEqualTo(WORDS.guidance());
        assertThat(WORDS.synonyms().toBuilder().build()).isEqualTo(WORDS.synonyms());
        assertThat(WORDS.taxonomy().terms())
                .allSatisfy(term -> assertThat(term.toBuilder().build()).isEqualTo(term));
        assertThat(WORDS.vocabulary().facts())
                .allSatisfy(fact -> assertThat(fact.toBuilder().build()).isEqualTo(fact));
    }

    private static CatalogRecord rebuilt(CatalogRecord record) {
        return switch (record) {
            case Organization organization ->
                organization.toBuilder()
                        .phones(phones(organization.phones()))
                        .contacts(contacts(organization.contacts()))
                        .build();
            case Location location -> location.toBuilder().build();
            case Unit unit -> unit.toBuilder().build();
            case Service service ->
                service.toBuilder()
                        .channels(service.channels().stream()
                                .map(channel -> channel.toBuilder().build())
                                .toList())
                        .detail(detail(service.detail()))
                        .build();
        };
    }

    private static ServiceDetail detail(ServiceDetail detail) {
        return detail.toBuilder()
                .phones(phones(detail.phones()))
                .contacts(contacts(detail.contacts()))
                .schedules(detail.schedules().stream().map(BuilderTest::rebuilt).toList())
                .build();
    }

    private static Schedule rebuilt(Schedule schedule) {
        Schedule.Builder builder = schedule.toBuilder();
        schedule.recurrence().map(days -> days.toBuilder().build()).ifPresent(builder::recurrence);
        return builder.build();
    }

    private static List<Contact> contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact ->
                        contact.toBuilder().phones(phones(contact.phones())).build())
                .toList();
    }

    private static List<Phone> phones(List<Phone> phones) {
        return phones.stream().map(phone -> phone.toBuilder().build()).toList();
    }
}
