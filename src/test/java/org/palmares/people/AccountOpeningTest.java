package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Accounts open, by oneself or by invitation, and close.
class AccountOpeningTest extends RealServer {

    @Test
    void anyone_may_open_an_account_once_their_address_is_confirmed() {
        var browser = new Browser();
        browser.get("/sign-in/new");
        browser.post("/sign-in/new", "name", "Essai Sara", "email", "sara@sign-in.test");
        var path = linkTo("sara@sign-in.test");
        browser.get(path);

        assertThat(people.byEmail("sara@sign-in.test")).isEmpty();
        browser.post(path);

        assertThat(browser.get("/account").body()).contains("sara@sign-in.test");
    }

    @Test
    void an_invitation_opens_an_account_with_its_role() {
        var edition = UUID.randomUUID();
        machine(() ->
                people.invite("Essai Tess", "tess@sign-in.test", new Grant(Role.JUROR, edition, null), Locale.FRENCH));
        var path = linkTo("tess@sign-in.test");
        var browser = new Browser();
        assertThat(browser.get(path).body()).contains("tess@sign-in.test");

        browser.post(path + "/account", "name", "Essai Tess", "language", "fr", "password", "");

        assertThat(browser.get("/account").body()).contains("/readings");
        assertThat(new Browser().get(path).statusCode()).isEqualTo(409);
    }

    @Test
    void whoever_has_an_account_accepts_an_invitation_after_signing_in() {
        open("uma", PASSWORD);
        open("vera", PASSWORD);
        var edition = UUID.randomUUID();
        machine(() ->
                people.invite("Essai uma", "uma@sign-in.test", new Grant(Role.CHAIR, edition, null), Locale.FRENCH));
        var path = linkTo("uma@sign-in.test");
        var other = new Browser();
        other.signIn("vera@sign-in.test", PASSWORD);
        other.get(path);
        assertThat(other.post(path + "/acceptance").statusCode()).isEqualTo(409);

        var browser = new Browser();
        browser.get(path);
        assertThat(browser.signIn("uma@sign-in.test", PASSWORD).uri().getPath()).isEqualTo(path);
        browser.post(path + "/acceptance");

        assertThat(browser.get("/account").body()).contains("/readings");
    }

    @Test
    void a_closed_account_keeps_its_name_alone() {
        var id = open("wanda", PASSWORD);
        var browser = new Browser();
        browser.signIn("wanda@sign-in.test", PASSWORD);
        assertThat(browser.get("/account/export").body()).contains("wanda@sign-in.test");
        browser.get("/account/closing");

        assertThat(browser.post("/account/closing").uri().getPath()).isEqualTo("/sign-in/closed");

        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(people.find(id)).isEmpty();
        assertThat(people.names(List.of(id.value()))).containsEntry(id.value(), "Essai wanda");
        assertThat(new Browser().signIn("wanda@sign-in.test", PASSWORD).statusCode())
                .isEqualTo(422);
    }
}
