package org.socialmap.http.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser as packaged by Debian: headless Chromium, which uses a third less of the processor, or else full
 * Chromium. Without a browser the tests are skipped, and a message names the packages to install.
 */
final class Browser implements AutoCloseable {
    /** The program itself: stopping the script with this name in the path would leave the program running. */
    private static final Path SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");

    private static final Optional<Path> CHROMIUM =
            Optional.of(SHELL).filter(Files::isExecutable).or(() -> found("chromium"));
    private static final Optional<Path> DRIVER = found("chromedriver");
    private static final String MISSING = "no browser; install chromium-headless-shell and chromium-driver";
    /** Whether to check everything, as {@code mvn -Plaws} does. */
    static final boolean CHECK_EVERYTHING = Boolean.getBoolean("laws.whole");

    private static final int HEIGHT = 900;
    private static final int DEFAULT_WIDTH = 1280;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** A page loads within some tens of milliseconds. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    /** Browsers for reuse: starting one takes longer than most tests. */
    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();
    /** The same for browsers that record, which takes an eighth of the processor. */
    private static final Deque<ChromeDriver> IDLE_RECORDING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() ->
                        Stream.of(IDLE, IDLE_RECORDING).flatMap(Deque::stream).forEach(ChromeDriver::quit)));
    }

    private final ChromeDriver driver;
    private final boolean records;

    private Browser(boolean scripts, boolean records) {
        this.records = records;
        ChromeDriver idle = pool().poll();
        driver = idle == null ? start(records) : idle;
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        width(DEFAULT_WIDTH).dark(false);
    }

    private Deque<ChromeDriver> pool() {
        return records ? IDLE_RECORDING : IDLE;
    }

    private static ChromeDriver start(boolean records) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, records ? Level.ALL : Level.OFF);
        logs.enable(LogType.BROWSER, records ? Level.ALL : Level.OFF);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--accept-lang=nl");
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                        // Native fields, such as those for times, look the same wherever the tests run.
                        .withEnvironment(Map.of("LANGUAGE", "en_US", "LANG", "en_US.UTF-8"))
                        .build(),
                options);
    }

    /** Returns a browser that runs scripts. */
    static Browser withScripts() {
        return opened(true, false);
    }

    /** Returns a browser that runs no scripts. */
    static Browser withoutScripts() {
        return opened(false, false);
    }

    /** Returns a browser that records what it sends, receives and reports. */
    static Browser recording(Scripts scripts) {
        return opened(scripts == Scripts.ON, true);
    }

    private static Browser opened(boolean scripts, boolean records) {
        boolean there = CHROMIUM.isPresent() && DRIVER.isPresent();
        if (!there) {
            System.out.println("SKIPPED: " + MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
        return new Browser(scripts, records);
    }

    private static Optional<Path> found(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    Browser open(URI address) {
        driver.get(address.toString());
        return this;
    }

    Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, HEIGHT));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    boolean has(String selector) {
        return !all(selector).isEmpty();
    }

    /** Returns the text of the page's main part. */
    String text() {
        return find("main").getText();
    }

    /** Presses a button that sends the form, and opens first what folds it away. */
    Browser send(WebElement button) {
        unfold(button);
        return leaving(() -> click(button));
    }

    /**
     * Presses an element where a person would: in the middle of the screen, not under the bar at its top, and nothing
     * may cover it. The mouse does not move, which takes longer than most pages.
     */
    void click(WebElement element) {
        if (element.getTagName().equals("option")) {
            element.click();
            return;
        }
        Object covering = driver.executeScript("""
                const [element] = arguments;
                element.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = element.getClientRects()[0];
                if (!box || !element.checkVisibility()) {
                  return 'not to be seen: ' + element.outerHTML;
                }
                const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                if (top && (element.contains(top) || top.contains(element))) {
                  element.focus({preventScroll: true});
                  element.click();
                  return null;
                }
                return 'covered by ' + (top ? top.outerHTML : 'nothing, outside of the screen') + ': ' + element.outerHTML;
                """, element);
        if (covering != null) {
            throw new AssertionError(covering);
        }
    }

    /** Opens everything that folds an element away, as a person does. */
    Browser unfold(WebElement element) {
        element.findElements(By.xpath("ancestor::details[not(@open)]/summary")).forEach(this::click);
        return this;
    }

    /** Opens everything that is folded away within an element, and returns all its text. */
    String wholeText(WebElement element) {
        // Opening one closes those that share its name.
        driver.executeScript("""
                arguments[0].querySelectorAll('details').forEach(one => {
                  one.removeAttribute('name');
                  one.open = true;
                })""", element);
        return element.getText();
    }

    Browser send(String selector) {
        return send(find(selector));
    }

    /**
     * Does the same without moving the mouse, which takes longer than the page, for tests that are not about that
     * step.
     */
    Browser skipTo(String button) {
        WebElement found = find(button);
        return leaving(() -> driver.executeScript("arguments[0].click()", found));
    }

    /** Sends the form by the first button that contains these words. */
    Browser press(String words) {
        WebElement button = (WebElement) driver.executeScript("""
                return [...document.querySelectorAll('button')]
                  .find(one => one.checkVisibility() && one.innerText.replace(/\\s+/g, ' ').includes(arguments[0]))""", words);
        return send(Optional.ofNullable(button)
                .orElseThrow(() -> new AssertionError("no button: " + words + " in\n" + text())));
    }

    /** Types at the focus; the last key sends the form. */
    Browser keys(String keys) {
        return leaving(() -> new Actions(driver).sendKeys(keys).perform());
    }

    private Browser leaving(Runnable act) {
        WebElement page = find("html");
        act.run();
        until(() -> isGone(page) && has("footer"));
        return this;
    }

    /** Presses a key that leaves the pages. */
    Browser leave(Keys key) {
        WebElement page = find("html");
        new Actions(driver).sendKeys(key).perform();
        until(() -> isGone(page));
        return this;
    }

    /** Waits for a condition, with a timeout. */
    Browser until(BooleanSupplier condition) {
        new WebDriverWait(driver, TIMEOUT, POLL_INTERVAL).until(browser -> condition.getAsBoolean());
        return this;
    }

    /** The driver has several ways to say that a page is gone. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    /** Returns the transferred size of this page, compressed, with style sheets, script and icon. */
    long weightInBytes() {
        return (Long) driver.executeScript("""
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, one) => sum + one.encodedBodySize, 0)""");
    }

    /** Fills in a field. No key is pressed, which takes longer than most pages; scripts notice the same. */
    Browser type(String selector, String text) {
        driver.executeScript("""
                const [field, text] = arguments;
                field.focus();
                field.value = text;
                for (const kind of ['input', 'change']) {
                  field.dispatchEvent(new Event(kind, {bubbles: true}));
                }""", find(selector), text);
        return this;
    }

    /** Puts words into the search box and presses Enter, as most people do. */
    Browser search(String words) {
        WebElement box = find("#text");
        driver.executeScript("arguments[0].value = arguments[1]", box, words);
        return leaving(() -> box.sendKeys(Keys.ENTER));
    }

    /** Saves a picture of the whole page in {@code target/screens}, with {@code mvn -Plaws} only: it takes long. */
    Browser picture(String name) {
        return CHECK_EVERYTHING ? picture(name, true) : this;
    }

    /** Saves a picture of the whole page, which takes ten times as long. */
    Browser wholePicture(String name) {
        return picture(name, true);
    }

    /** Saves a picture of the visible part in any case. */
    Browser glance(String name) {
        return picture(name, false);
    }

    private Browser picture(String name, boolean whole) {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        try {
            Path file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, OutputType.BYTES.convertFromBase64Png((String) picture.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Removes every trace of the visit: a new tab without history, cookies, cache or logs. */
    @Override
    public void close() {
        Set<String> visited = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        visited.forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        if (records) {
            List.of(LogType.PERFORMANCE, LogType.BROWSER)
                    .forEach(log -> driver.manage().logs().get(log));
        }
        pool().push(driver);
    }
}
