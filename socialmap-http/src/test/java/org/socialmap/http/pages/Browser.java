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
 * A real browser, as Debian has it: Chromium without the window around its pages, which takes a third less of the processor, or
 * else with it. Without one the tests are skipped, and a line says what to install.
 */
final class Browser implements AutoCloseable {
    /** The program itself: the script of this name in the path is what would be ended in its place. */
    private static final Path SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");

    private static final Optional<Path> CHROMIUM =
            Optional.of(SHELL).filter(Files::isExecutable).or(() -> found("chromium"));
    private static final Optional<Path> DRIVER = found("chromedriver");
    private static final String MISSING = "no browser; install chromium-headless-shell and chromium-driver";
    /** Whether to look at everything, as {@code mvn -Plaws} does. */
    static final boolean WHOLE = Boolean.getBoolean("laws.whole");

    private static final int HEIGHT = 900;
    private static final int WIDE = 1280;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A page is there within some tens of milliseconds. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Browsers that nobody uses: starting one costs more than most tests. */
    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private final ChromeDriver driver;

    private Browser(boolean scripts) {
        ChromeDriver idle = IDLE.poll();
        driver = idle == null ? start() : idle;
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        width(WIDE).dark(false);
    }

    private static ChromeDriver start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--accept-lang=nl");
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                        // Its own fields, such as those for times, are the same wherever the tests run.
                        .withEnvironment(Map.of("LANGUAGE", "en_US", "LANG", "en_US.UTF-8"))
                        .build(),
                options);
    }

    /** One that runs scripts. */
    static Browser withScripts() {
        return opened(true);
    }

    /** One that runs none. */
    static Browser withoutScripts() {
        return opened(false);
    }

    private static Browser opened(boolean scripts) {
        boolean there = CHROMIUM.isPresent() && DRIVER.isPresent();
        if (!there) {
            System.out.println("SKIPPED: " + MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
        return new Browser(scripts);
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

    /** What stands in the page's main part. */
    String text() {
        return find("main").getText();
    }

    /** Presses a button that sends the form, and waits for the next page. */
    Browser send(WebElement button) {
        return leaving(button::click);
    }

    Browser send(String selector) {
        return send(find(selector));
    }

    /** The same without a way of the mouse, which costs more than the page: where it is not the way that is tried. */
    Browser skipTo(String button) {
        WebElement found = find(button);
        return leaving(() -> driver.executeScript("arguments[0].click()", found));
    }

    /** Sends the form by the first button with these words in it. */
    Browser press(String words) {
        WebElement button = (WebElement) driver.executeScript("""
                return [...document.querySelectorAll('button')]
                  .find(one => one.checkVisibility() && one.innerText.replace(/\\s+/g, ' ').includes(arguments[0]))""", words);
        return send(Optional.ofNullable(button)
                .orElseThrow(() -> new AssertionError("no button: " + words + " in\n" + text())));
    }

    /** Types where the focus is; the last key sends the form. */
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

    /** Waits, but not for long, until something is so. */
    Browser until(BooleanSupplier isSo) {
        new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS).until(browser -> isSo.getAsBoolean());
        return this;
    }

    /** While pages change the driver has more than one way to say so. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    /** How much came over the line for this page, compressed, with style, scripts and icon. */
    long weightInBytes() {
        return (Long) driver.executeScript("""
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, one) => sum + one.encodedBodySize, 0)""");
    }

    Browser type(String selector, String text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Types into the search box and presses Enter, as most people do. */
    Browser search(String words) {
        find("#text").clear();
        return leaving(() -> find("#text").sendKeys(words + Keys.ENTER));
    }

    /** What is in sight as a picture, in {@code target/screens}; in {@code mvn -Plaws}, the whole page. */
    Browser picture(String name) {
        return picture(name, WHOLE);
    }

    /** The whole page as a picture, which takes ten times as long. */
    Browser wholePicture(String name) {
        return picture(name, true);
    }

    /** What is in sight, always. */
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

    /** Leaves nothing of the visit: another tab without a history, no cookies, nothing cached, nothing logged. */
    @Override
    public void close() {
        Set<String> visited = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        visited.forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        List.of(LogType.PERFORMANCE, LogType.BROWSER)
                .forEach(log -> driver.manage().logs().get(log));
        IDLE.push(driver);
    }
}
