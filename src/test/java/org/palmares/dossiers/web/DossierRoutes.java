package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.kernel.Actor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses of the module as its controllers declare them, and what each answers to whom.
final class DossierRoutes {

    /// One way to call a handler of ours.
    record Route(HttpMethod method, String pattern, boolean json, boolean fragment) {

        Route in(String slug) {
            return new Route(method, pattern.replace("{slug}", slug), json, fragment);
        }
    }

    /// What came back, without what changes from one drawing to the next.
    record Answer(int status, String leadsTo, String body) {}

    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping mapping;
    private final Actor.Person owner;
    private final String slug;

    DossierRoutes(MockMvcTester mvc, RequestMappingHandlerMapping mapping, Actor.Person owner, String slug) {
        this.mvc = mvc;
        this.mapping = mapping;
        this.owner = owner;
        this.slug = slug;
    }

    List<Route> all() {
        var routes = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackage().equals(DossierRoutes.class.getPackage()))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(pattern -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::asHttpMethod)
                                .map(method -> new Route(
                                        method,
                                        pattern,
                                        handler.getKey()
                                                .getProducesCondition()
                                                .getProducibleMediaTypes()
                                                .contains(MediaType.APPLICATION_JSON),
                                        handler.getKey()
                                                .getHeadersCondition()
                                                .toString()
                                                .contains("HX-Request")))))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    /// What a route answers about a dossier and a stray save of it, whoever asks, the form sent with it typed so.
    Answer answer(Route route, DossierId dossier, UUID stray, RequestPostProcessor asker, Map<String, String> typed) {
        var address = route.pattern()
                .replace("{id}", dossier.toString())
                .replace("{stray}", stray.toString())
                .replace("{account}", owner.account().toString())
                .replace("{slug}", slug);
        var request = mvc.method(route.method())
                .uri(address)
                .with(asker)
                .header("Accept", route.json() ? "application/json" : "text/html");
        if (route.fragment()) {
            request = request.header("HX-Request", "true");
        }
        if (route.method().equals(HttpMethod.POST)) {
            request = request.with(csrf());
            for (var field : typed.entrySet()) {
                request = request.param(field.getKey(), field.getValue());
            }
        }
        var response = request.exchange().getResponse();
        var leadsTo =
                response.getRedirectedUrl() == null ? response.getHeader("HX-Redirect") : response.getRedirectedUrl();
        return new Answer(
                response.getStatus(),
                String.valueOf(leadsTo).replace(dossier.toString(), "dossier"),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .replace(dossier.toString(), "dossier")
                        .replace(stray.toString(), "stray")
                        .replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "")
                        .replaceAll("X-CSRF-TOKEN[^}]*}", ""));
    }
}
