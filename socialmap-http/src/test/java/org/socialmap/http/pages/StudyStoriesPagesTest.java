package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The people of the study use the pages in their own words, once with and once without scripts. */
class StudyStoriesPagesTest {
    private static Site site;
    private static Browser withScripts;
    private static Browser withoutScripts;

    @BeforeAll
    static void start() {
        withScripts = Browser.withScripts();
        withoutScripts = Browser.withoutScripts();
        site = Site.of("utrecht");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            withScripts.close();
            withoutScripts.close();
        }
    }

    /** The end of a story: what the person does with the result. */
    enum Ending {
        /** Reads about an option and how to make contact. */
        CONTACT {
            @Override
            void reach(Browser browser, String first) {
                browser.send(card(browser, first).findElement(By.cssSelector("h3 button")));
                assertThat(browser.find("article.record").getText()).contains(first);
                assertThat(browser.all(".reach, .channels li")).isNotEmpty();
                assertThat(browser.all("article.record h2")).hasSizeGreaterThan(2);
            }
        },
        /** Adds preferences and sees for each option whether they are met. */
        WISH {
            @Override
            void reach(Browser browser, String first) {
                browser.find(".preferences summary").click();
                browser.find("input[name=channel][value=chat]").click();
                browser.find("input[name=staff_gender][value=man]").click();
                browser.send(".preferences > button");
                assertThat(browser.find("input[name=channel][value=chat]").isSelected())
                        .isTrue();
                assertThat(browser.wholeText(card(browser, first))).containsIgnoringCase("chat");
                assertThat(browser.all(".card .standing.fits"))
                        .as("the staff is unknown, so nothing is promised")
                        .isEmpty();
            }
        },
        /** Learns that no service is known to be open. */
        NIGHT {
            @Override
            void reach(Browser browser, String first) {
                browser.find(".preferences summary").click();
                browser.find("input[name=open]").click();
                browser.send(".preferences > button");
                assertThat(browser.all(".options > li:not(.ask-next)"))
                        .isNotEmpty()
                        .allMatch(option -> browser.wholeText(option).contains("de openingstijden zijn niet bekend"));
            }
        },
        /** Gives somebody a card. */
        CARD {
            @Override
            void reach(Browser browser, String first) {
                browser.send(card(browser, first).findElement(By.cssSelector(".actions button")));
                assertThat(browser.find("#copy").getDomProperty("value")).contains(first);
                assertThat(browser.find(".qr path").getDomAttribute("d")).isNotBlank();
            }
        },
        /** Calls one after the other, and reports what did not fit. */
        CALLS {
            @Override
            void reach(Browser browser, String first) {
                browser.press("Bellijst");
                assertThat(browser.find(".calls").getText()).contains(first);
                assertThat(browser.all(".calls .asks li")).isNotEmpty();
            }
        },
        /** Hands over what the client agrees to. */
        HAND_OVER {
            @Override
            void reach(Browser browser, String first) {
                browser.send(card(browser, first).findElement(By.cssSelector(".actions button")));
                assertThat(browser.all("input[name=share]")).isNotEmpty().noneMatch(WebElement::isSelected);
                browser.find("input[name=share]").click();
                browser.find("input[value=client]").click();
                browser.find("input[value=spoken]").click();
                browser.send("main .primary");
                assertThat(browser.find("article").getText()).contains(first, "doet sekswerk");
            }
        };

        abstract void reach(Browser browser, String first);
    }

    private static WebElement card(Browser browser, String first) {
        return browser.all(".card").stream()
                .filter(card -> card.getText().contains(first))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Plays a story.
     *
     * @param door the button on the first page
     * @param first text in one of the first three cards
     * @param ending what the person does with it
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Ayuda para mí | me atacó un cliente en casa, no me atrevo a ir al médico ni a la policía | Belle | CONTACT
            nl | Hulp voor mij | alleen chatten, niemand mag het weten | Online contact | WISH
            nl | Hulp voor mij | gestopt met sekswerk, in traumatherapie, kan niet werken en de huur niet betalen | Belle | CALLS
            nl | Ik ben hulpverlener | bed vannacht voor slachtoffer van mensenhandel, getraumatiseerd, verslaafd, kan niet in een groep | via Belle | CALLS
            nl | Iemand de weg wijzen | mijn klant drinkt en heeft schulden | Jellinek | CARD
            en | Help for me | new here, working for two months: which insurance, which registration, which tax? | Belle | CONTACT
            nl | Hulp voor mij | een boekhouder die opting-in kent | Spreekuur financiën | CONTACT
            nl | Hulp voor mij | ik ben zeventien, had seks voor geld en wil praten | Pretty Woman / Best Man | CONTACT
            nl | Hulp voor mij | een man die met een man wil praten | Pretty Woman / Best Man | WISH
            nl | Ik ben hulpverlener | mijn cliënt heeft schulden en doet sekswerk | Tussenvoorziening | HAND_OVER
            nl | Hulp voor mij | ik werk thuis: wie kan ik 's nachts bellen | Belle | NIGHT
            nl | Hulp voor mij | ik wil beginnen met sekswerk: welke regels zijn er en hoe adverteer ik veilig | Informatie en advies | CONTACT
            en | Help for me | I live and work in Amersfoort and need someone to talk to about my work | Belle | CONTACT
            """)
    void peopleOfTheStudyFindHelp(String language, String door, String words, String first, Ending ending) {
        for (Browser browser : List.of(withScripts, withoutScripts)) {
            browser.open(site.at("/")).send(".languages button[value=" + language + "]");
            browser.press(door).search(words);

            List<String> cards =
                    browser.all(".card").stream().map(WebElement::getText).toList();
            assertThat(cards).isNotEmpty();
            assertThat(cards.stream().limit(3)).as(words).anyMatch(card -> card.contains(first));
            assertThat(cards.stream().map(card -> card.lines().limit(2).toList().toString()))
                    .as("nobody is sent to the police without asking for it")
                    .noneMatch(card -> card.contains("Politie"));
            assertThat(browser.all(".card .standing")).hasSameSizeAs(cards);

            ending.reach(browser, first);
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        }
    }
}
