package org.palmares.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Somebody with a browser. Each page they come to is examined in light and in dark: axe finds nothing, the
/// page asks no third party for anything, nothing goes wrong in its console.
final class Walker implements AutoCloseable {

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

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
        page.onPageError(error -> troubles.add("script: " + error));
    }

    Page page() {
        return page;
    }

    /// Goes to an address and examines it.
    Walker goTo(String path) {
        var answer = page.navigate(path);
        assertThat(answer == null ? 0 : answer.status())
                .describedAs("status of %s", path)
                .isEqualTo(200);
        return arrived();
    }

    /// Examines the page now shown.
    Walker arrived() {
        page.waitForLoadState();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations)
                    .describedAs("axe on %s, %s", page.url(), scheme)
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
        assertThat(troubles).describedAs("troubles on %s", page.url()).isEmpty();
        return this;
    }

    Walker signIn(String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=email]").first().fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) [type=submit]").click();
        page.waitForLoadState();
        assertThat(page.url()).doesNotContain("/sign-in");
        return this;
    }

    /// Presses what bears these words and examines where it leads.
    Walker press(String words) {
        page.locator("main")
                .getByText(words, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return arrived();
    }

    String words() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
