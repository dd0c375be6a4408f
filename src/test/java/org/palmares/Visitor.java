package org.palmares;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody signed in, who visits the pages under test.
public record Visitor(MockMvcTester mvc, UUID account) {

    /// Follows a link.
    ///
    /// @param address as it stands in a link, what must be escaped in it already so
    public MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .with(authentication(TestPeople.signedIn(account)))
                .exchange();
    }

    /// Sends a form as a browser does.
    ///
    /// @param fields name and value by turns
    public MvcTestResult post(String address, String... fields) {
        return postFor("text/html", address, fields);
    }

    /// Sends a form whose answer should be of that type.
    public MvcTestResult postFor(String accepted, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(authentication(TestPeople.signedIn(account)))
                .with(csrf())
                .header("Accept", accepted);
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    /// The answer as a page.
    public static Document page(MvcTestResult answer) {
        return Jsoup.parse(text(answer));
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
