package org.palmares.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody with a browser. Each page they come to is examined in light and in dark: axe finds nothing, the page is no
/// wider than the screen, it asks no third party for anything, nothing goes wrong in its console.
final class Walker implements AutoCloseable {

    private static final double PATIENCE = 10_000;

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final AtomicInteger arrivals = new AtomicInteger();

    Walker(int port) {
        this(port, 1280, true);
    }

    Walker(int port, int width, boolean scripts) {
        this.server = "http://localhost:" + port;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server)
                        .setLocale("fr-FR")
                        .setViewportSize(width, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onRequest(request -> {
            if (!request.url().startsWith(server) && !request.url().startsWith("data:")) {
                troubles.add("asked a third party: " + URI.create(request.url()).getHost());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onDOMContentLoaded(_ -> arrivals.incrementAndGet());
        page.onPageError(error -> troubles.add("script: " + error));
    }

    Page page() {
        return page;
    }

    /// Goes to an address and examines it.
    Walker goTo(String path) {
        assertThat(statusOf(path)).describedAs("status of %s", path).isEqualTo(200);
        return arrived();
    }

    /// Goes to an address and looks at its width alone.
    Walker glanceAt(String path) {
        assertThat(statusOf(path)).describedAs("status of %s", path).isEqualTo(200);
        return fits();
    }

    /// Every link of the course of the edition leads to a page.
    Walker followsTheCourse() {
        var links = page.locator(".rail .course a").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .toList();
        assertThat(links).isNotEmpty();
        links.forEach(this::glanceAt);
        return this;
    }

    /// Goes to an address, whatever it answers; gives its status.
    int statusOf(String path) {
        var answer = page.navigate(path);
        return answer == null ? 0 : answer.status();
    }

    /// Examines the page now shown. Without frames of others, axe needs no page of its own: so it is much faster.
    Walker arrived() {
        page.waitForLoadState();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var violations = new AxeBuilder(page)
                    .setLegacyMode(true)
                    .options(axe())
                    .analyze()
                    .getViolations();
            assertThat(violations)
                    .describedAs("axe on %s, %s", page.url(), scheme)
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
        return fits();
    }

    /// Every rule, and at length what breaks one.
    private static AxeRunOptions axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private Walker fits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .describedAs("overflow of %s", page.url())
                .isEqualTo(0);
        assertThat(troubles).describedAs("troubles on %s", page.url()).isEmpty();
        return this;
    }

    Walker signIn(String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=email]").first().fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) [type=submit]").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    /// Follows the link of these words and examines where it leads.
    Walker follow(String words) {
        return leave(named("a", words)::click);
    }

    /// Presses the button of these words and examines what follows.
    Walker press(String words) {
        return leave(named("button", words)::click);
    }

    /// Does what leads to another page, waits for it and examines it.
    Walker leave(Runnable action) {
        int before = arrivals.get();
        action.run();
        page.waitForCondition(() -> arrivals.get() > before);
        return arrived();
    }

    /// The button of these words.
    Locator button(String words) {
        return named("button", words);
    }

    private Locator named(String what, String words) {
        return page.locator("main %s:text-is(\"%s\")".formatted(what, words)).first();
    }

    String words() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
