package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The people of the study at the pages, in their own words; once with scripts and once without. */
class StoryTest {
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

    /**
     * @param door the button of the first page
     * @param first what one of the first three cards is
     * @param never what no card is; empty for anything
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Ayuda para mí | me atacó un cliente en casa, no me atrevo a ir al médico ni a la policía | Belle | Politie
            nl | Hulp voor mij | alleen chatten, niemand mag het weten | Online contact | Politie
            nl | Hulp voor mij | gestopt met sekswerk, in traumatherapie, kan niet werken en de huur niet betalen | Belle | Politie
            nl | Ik ben hulpverlener | bed vannacht voor slachtoffer van mensenhandel, getraumatiseerd, verslaafd, kan niet in een groep | via Belle | Politie
            nl | Iemand de weg wijzen | mijn klant drinkt en heeft schulden | Jellinek | Politie
            en | Help for me | new here, working for two months: which insurance, which registration, which tax? | Belle | Politie
            nl | Hulp voor mij | een boekhouder die opting-in kent | Spreekuur financiën | Politie
            nl | Hulp voor mij | ik ben zeventien, had seks voor geld en wil praten | Pretty Woman / Best Man | Politie
            nl | Hulp voor mij | een man die met een man wil praten | Pretty Woman / Best Man | Politie
            nl | Ik ben hulpverlener | mijn cliënt heeft schulden en doet sekswerk | Tussenvoorziening | Politie
            nl | Hulp voor mij | ik werk thuis: wie kan ik 's nachts bellen | Belle | Politie
            nl | Hulp voor mij | ik wil beginnen met sekswerk: welke regels zijn er en hoe adverteer ik veilig | Informatie en advies | Politie
            en | Help for me | I live and work in Amersfoort and need someone to talk to about my work | Belle | Politie
            """)
    void aPersonOfTheStudyIsAnswered(String language, String door, String words, String first, String never) {
        for (Browser browser : List.of(withScripts, withoutScripts)) {
            browser.open(site.at("/")).send(".languages button[value=" + language + "]");
            browser.press(door).search(words);

            List<String> cards =
                    browser.all(".card").stream().map(WebElement::getText).toList();
            assertThat(cards).isNotEmpty();
            assertThat(cards.stream().limit(3)).as(words).anyMatch(card -> card.contains(first));
            assertThat(cards.stream().map(card -> card.lines().limit(2).toList().toString()))
                    .noneMatch(card -> card.contains(never));
            assertThat(browser.all(".card .standing")).hasSameSizeAs(cards);
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language.toLowerCase(Locale.ROOT));
        }
    }
}
