package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** The people of the study, each with a result that a worker at Belle would recognize. Over HTTP. */
class StudyStoriesTest {
    private static final String SUPPORT = "Individuele ondersteuning";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static MatchSummary ask(String profile) {
        return new MatchSummary(server.result(profile));
    }

    @Test
    void story1AttackedAtHomeAndAfraidOfDoctorsAndPolice() {
        MatchSummary result = ask("""
                {"needs": ["safety.violence", "health"], "text": "aangevallen door een klant, durf niet naar arts of politie",
                 "facts": {"age": 29, "gender": "woman", "residence": "GM0344", "sex_work": "current", "work_form": ["home"],
                   "violence": ["client"], "police_report": "unwilling", "asking_as": "self"},
                 "languages": ["es"], "locale": "nl"}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: " + SUPPORT);
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(MatchSummary.reasons(result.top(), "language")).containsExactly("ze spreken: Spaans");
        assertThat(MatchSummary.reasons(result.top(), "preference"))
                .containsExactly("speciaal voor sekswerkers: over het werk hoef je niets uit te leggen");
        assertThat(result.urgent()).containsExactly("Alarmnummer: 112", "Veilig Thuis: 0800-2000");
        assertThat(result.json().fieldNames().next())
                .as("nothing comes before the urgent lines")
                .isEqualTo("urgent");
        assertThat(result.organizations()).doesNotContain("Politie");
    }

    @Test
    void story2NobodyMayKnowAndNeverAMeeting() {
        MatchSummary result = ask("""
                {"needs": ["safety.outing"], "channels": ["whatsapp", "chat"], "locale": "nl",
                 "facts": {"age": 21, "gender": "man", "residence": "GM0344", "sex_work": "current", "asking_as": "self"}}""");

        assertThat(MatchSummary.name(result.top()))
                .isIn("Vertrouwenspersoon sekswerk Utrecht: Vertrouwenspersoon", "Belle: Online contact");
        assertThat(result.services())
                .contains("Vertrouwenspersoon sekswerk Utrecht: Vertrouwenspersoon", "Belle: Online contact");
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(MatchSummary.reasons(result.option("Belle", "Online contact"), "channel"))
                .containsExactly("contact kan via: chat");
        JsonNode adviser = result.option("Vertrouwenspersoon sekswerk Utrecht", "Vertrouwenspersoon");
        JsonNode whatsapp = adviser.get("contact").get(1);
        assertThat(whatsapp.get("channel").textValue()).isEqualTo("whatsapp");
        assertThat(whatsapp.get("anonymous").booleanValue()).isTrue();
        assertThat(whatsapp.get("they_see").textValue()).contains("nummer").contains("foto");
        assertThat(result.organizations()).doesNotContain("Politie", "Gemeente Utrecht");
    }

    @Test
    void story3BetweenTwoStools() {
        MatchSummary result = ask("""
                {"needs": ["housing.rent", "money.income"], "locale": "nl",
                 "text": "gestopt, in traumatherapie, kan niet werken, te jong voor een uitkering, kan de huur niet betalen",
                 "facts": {"age": 20, "gender": "woman", "residence": "GM0344", "sex_work": "past", "trauma": true,
                   "income": "none"}}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: " + SUPPORT);
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(result.organizations()).contains("Tussenvoorziening");
        assertThat(result.services())
                .as("a budget for tailor-made help is a wish, not an offer")
                .noneMatch(name -> name.contains("budget"));
    }

    @Test
    void story4ABedTonightForSomebodyWhoFitsNowhere() {
        MatchSummary result = ask("""
                {"needs": ["shelter.night"], "locale": "nl",
                 "facts": {"age": 24, "residence": "GM0344", "trafficking": "victim", "trauma": true,
                   "substance_use": "active", "group_living": false, "homeless": true}}""");

        assertThat(result.total("fits")).isZero();
        assertThat(result.services()).isNotEmpty();
        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: Meezoeken naar opvang");
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        JsonNode night = result.option("Belle", "Nachtopvang, via Belle");
        assertThat(MatchSummary.standing(night)).isEqualTo("negotiable");
        assertThat(MatchSummary.reasons(night, "condition"))
                .contains("geen geschikte plek voor wie een trauma heeft: overleg");
        JsonNode victims = result.option("Belle", "Plek voor slachtoffers van mensenhandel, via Belle");
        assertThat(MatchSummary.standing(victims)).isEqualTo("negotiable");
        assertThat(MatchSummary.reasons(victims, "condition"))
                .contains("lastig voor wie niet in een groep past: overleg");
        for (JsonNode option : result.json().get("options")) {
            assertThat(option.get("how_to_reach").textValue()).isNotBlank();
        }
    }

    @Test
    void story5ACustomerWithDrinkAndDebts() {
        MatchSummary result = ask("""
                {"needs": ["addiction", "money.debt"], "text": "een klant drinkt te veel en heeft schulden", "locale": "nl",
                 "facts": {"sex_work": "never", "trafficking": "none", "asking_as": "other"}}""");

        assertThat(result.organizations()).contains("Jellinek", "Tussenvoorziening");
        assertThat(result.organizations().subList(0, 2)).containsExactlyInAnyOrder("Jellinek", "Tussenvoorziening");
        assertThat(result.organizations())
                .doesNotContain("Belle", "Vertrouwenspersoon sekswerk Utrecht", "Pretty Woman / Best Man");
        assertThat(result.json().get("options"))
                .allMatch(option -> MatchSummary.standing(option).equals("ask"));
    }

    @Test
    void story6NewlyArrived() {
        MatchSummary result = ask("""
                {"needs": ["newcomer", "money.insurance", "money.tax"], "languages": ["es"], "locale": "es",
                 "facts": {"age": 26, "residence": "GM0344", "sex_work": "current", "newcomer": true, "insurance": "foreign"}}""");

        assertThat(result.services())
                .containsExactlyInAnyOrder(
                        "Belle: Preguntas si acabas de llegar a los Países Bajos", "Belle: Consulta de finanzas");
        JsonNode finance = result.option("Belle", "Consulta de finanzas");
        assertThat(finance.get("service").get("examples").get(1).textValue())
                .isEqualTo("ayuda con la declaración de la renta");
        JsonNode newcomers = result.option("Belle", "Preguntas si acabas de llegar a los Países Bajos");
        assertThat(MatchSummary.standing(newcomers))
                .as("the questions of newcomers are answered case by case")
                .isEqualTo("ask");
    }

    @Test
    void story7ABookkeeperWhoKnowsOptingIn() {
        MatchSummary result = ask("""
                {"text": "boekhouder opting-in", "locale": "nl"}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: Spreekuur financiën");
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(result.questions()).contains("age");
    }

    @Test
    void story8SeventeenAndWantsToTalk() {
        MatchSummary result = ask("""
                {"needs": ["social.listening"], "text": "ik wil praten over wat er is gebeurd", "locale": "nl",
                 "facts": {"age": 17, "residence": "GM0344", "asking_as": "self"}}""");

        assertThat(MatchSummary.name(result.top()))
                .isEqualTo("Pretty Woman / Best Man: Hulp bij identiteit, relaties, trauma en seksualiteit");
        assertThat(MatchSummary.reasons(result.top(), "preference")).containsExactly("ook voor jongeren onder de 18");
        assertThat(result.organizations()).doesNotContain("Belle");
        assertThat(result.failing("Belle", SUPPORT)).containsExactly("18 jaar of ouder");
        assertThat(result.questions())
                .as("nothing is asked of a child as if it were work")
                .doesNotContain("sex_work", "work_form");
    }

    @Test
    void story9AManWantsToTalkToAMan() {
        MatchSummary result = ask("""
                {"needs": ["support.individual"], "staff_genders": ["man"], "required": ["staff_genders"], "locale": "nl",
                 "facts": {"age": 35, "gender": "man", "residence": "GM0344", "sex_work": "current"}}""");

        assertThat(result.total("fits")).isZero();
        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: " + SUPPORT);
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(MatchSummary.open(result.top(), "wish"))
                .containsExactly(
                        "we weten niet of hier iemand werkt van het geslacht waar je liever mee praat: vraag het na");
    }

    @Test
    void story10ANeighborhoodTeamWorkerSeesTheSpecialistRoute() {
        MatchSummary result = ask("""
                {"needs": ["money.debt"], "locale": "nl",
                 "facts": {"age": 40, "residence": "GM0344", "sex_work": "current", "asking_as": "professional"}}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: " + SUPPORT);
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(MatchSummary.reasons(result.top(), "hand_over"))
                .containsExactly("Verwijst je alleen in overleg, gaat mee naar de intake en blijft betrokken.");
        assertThat(MatchSummary.reasons(result.top(), "preference")).isNotEmpty();
        assertThat(result.services()).contains("Tussenvoorziening: Hulp bij schulden");
    }

    @Test
    void story11WhoCanICallAtNight() {
        MatchSummary result = ask("""
                {"needs": ["social.listening"], "channels": ["phone"], "required": ["open"], "locale": "nl",
                 "at": "2026-11-23T03:10:00+01:00",
                 "facts": {"age": 32, "residence": "GM0344", "sex_work": "current", "work_form": ["home"]}}""");

        assertThat(result.total("fits"))
                .as("no service is known to be reachable at night")
                .isZero();
        assertThat(result.services())
                .contains("Belle: " + SUPPORT, "Vertrouwenspersoon sekswerk Utrecht: Vertrouwenspersoon");
        assertThat(MatchSummary.open(result.top(), "wish"))
                .containsExactly("de openingstijden zijn niet bekend: vraag ze na");
        for (JsonNode option : result.json().get("options")) {
            assertThat(option.get("how_to_reach").textValue()).doesNotContainIgnoringCase("bel ");
        }
    }

    @Test
    void story12IsThinkingOfStarting() {
        MatchSummary result = ask("""
                {"needs": ["work.starting", "work.advertising"], "locale": "nl",
                 "facts": {"age": 23, "residence": "GM0344", "sex_work": "considering", "asking_as": "self"}}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: Informatie en advies");
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
        assertThat(result.services().getLast())
                .as("inspecting organizations come last")
                .startsWith("Gemeente Utrecht");
        assertThat(result.services()).noneMatch(name -> name.contains("Uitstapprogramma"));
    }

    @Test
    void story13LivesAndWorksOutsideUtrecht() {
        MatchSummary result = ask("""
                {"needs": ["support.individual"], "locale": "nl",
                 "facts": {"age": 30, "residence": "GM0363", "works_in": ["GM0363"], "sex_work": "current"}}""");

        assertThat(result.organizations()).doesNotContain("Belle");
        assertThat(result.failing("Belle", SUPPORT))
                .containsExactly("woont of werkt in de provincie Utrecht of de regio Gooi en Vechtstreek");
        assertThat(result.json()
                        .get("near_misses")
                        .get(0)
                        .get("ask")
                        .get("how_to_reach")
                        .textValue())
                .isNotBlank();
    }

    @Test
    void livesInAmsterdamAndWorksInUtrecht() {
        MatchSummary result = ask("""
                {"needs": ["support.individual"], "locale": "nl",
                 "facts": {"age": 30, "residence": "GM0363", "works_in": ["GM0344"], "sex_work": "current"}}""");

        assertThat(MatchSummary.name(result.top())).isEqualTo("Belle: " + SUPPORT);
        assertThat(MatchSummary.standing(result.top())).isEqualTo("ask");
    }

    @Test
    void pilotIsOfferedBeforeItsPlannedEndAndUncertainAfterIt() {
        String profile = """
                {"needs": ["safety.complaint"], "locale": "en", "at": "%s",
                 "facts": {"age": 30, "residence": "GM0344", "sex_work": "current"}}""";
        JsonNode before = ask(profile.formatted("2024-06-15T12:00:00+02:00"))
                .option("Vertrouwenspersoon sekswerk Utrecht", "Confidential adviser");
        JsonNode after = ask(profile.formatted("2026-11-23T12:00:00+01:00"))
                .option("Vertrouwenspersoon sekswerk Utrecht", "Confidential adviser");

        assertThat(MatchSummary.standing(before)).isEqualTo("fits");
        assertThat(MatchSummary.reasons(before, "validity"))
                .containsExactly("is planned to run until 31 December 2024");
        assertThat(MatchSummary.standing(after)).isEqualTo("ask");
        assertThat(after.get("planned_end").textValue()).isEqualTo("2024-12-31");
        assertThat(MatchSummary.open(after, "validity"))
                .containsExactly("was due to end on 31 December 2024: ask whether it still exists");
        assertThat(MatchSummary.reasons(after, "freshness"))
                .containsExactly("last confirmed on 15 May 2024: check before you go");
    }

    @Test
    void helpWithACvFindsAServiceWhoseNameDoesNotMentionIt() {
        assertThat(MatchSummary.name(ask("""
                {"text": "hulp met mijn cv", "locale": "nl"}""").top())).isEqualTo("Belle: Loopbaancoach");
        assertThat(MatchSummary.name(ask("""
                {"text": "help with my CV", "locale": "en"}""").top())).isEqualTo("Belle: Career coach");
        assertThat(MatchSummary.name(ask("""
                {"text": "hacer un currículum", "locale": "es"}""").top())).isEqualTo("Belle: Orientadora laboral");
    }

    @Test
    void fearOfThePoliceDoesNotRaiseThePolice() {
        for (String who : new String[] {"self", "professional"}) {
            MatchSummary result = ask("""
                    {"text": "bang voor de politie", "locale": "nl", "facts": {"asking_as": "%s"}}""".formatted(who));

            assertThat(result.services()).isNotEmpty();
            assertThat(result.services().getFirst()).doesNotContain("Politie");
            if (who.equals("self")) {
                assertThat(result.services().subList(0, result.services().size() - 1))
                        .noneMatch(name -> name.contains("Politie"));
            }
        }
    }

    @Test
    void leavingSexWorkIsOfferedOnlyOnRequest() {
        assertThat(ask("""
                {"needs": ["work", "support"], "limit": 50, "locale": "nl", "facts": {"sex_work": "current"}}""").services()).noneMatch(name -> name.contains("Uitstapprogramma"));
        assertThat(ask("""
                {"needs": ["work.leaving"], "locale": "nl", "facts": {"sex_work": "current"}}""").services()).containsExactly("Belle: Uitstapprogramma");
    }
}
