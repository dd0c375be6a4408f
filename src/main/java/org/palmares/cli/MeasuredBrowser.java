package org.palmares.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Comes to a server as a browser does, and times it.
final class MeasuredBrowser implements AutoCloseable {

    private static final double NANOS_IN_A_MILLI = 1e6;

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    MeasuredBrowser(String server) {
        this.server = server;
    }

    /// Signs in with a password and gives the cookie of the session.
    String signIn(String email, String password) throws IOException, InterruptedException {
        var form = get("/sign-in").body();
        var fields = Map.of(
                "_csrf", hidden(form, "_csrf"), "_key", hidden(form, "_key"), "email", email, "password", password);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IOException("The organiser could not sign in (status %d).".formatted(answer.statusCode()));
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// How long each page took, in milliseconds, in ascending order.
    List<Double> times(Collection<String> paths) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var path : paths) {
            long start = System.nanoTime();
            get(path);
            times.add((System.nanoTime() - start) / NANOS_IN_A_MILLI);
        }
        return times.stream().sorted().toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d.".formatted(path, answer.statusCode()));
        }
        return answer;
    }

    private static String hidden(String form, String name) throws IOException {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        if (!found.find()) {
            throw new IOException("The form has no field of that name (%s).".formatted(name));
        }
        return found.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
