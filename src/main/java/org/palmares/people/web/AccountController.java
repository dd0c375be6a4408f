package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.palmares.people.Accounts;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private static final long A_YEAR = 365L * 24 * 3600;

    private final Accounts accounts;
    private final SignedInSession session;

    AccountController(Accounts accounts, SignedInSession session) {
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping("/account")
    ModelAndView page() {
        var mine = accounts.mine();
        return Pages.show(
                "people/account", new AccountPage(mine, profile(mine), FieldErrors.none(), FieldErrors.none()));
    }

    @PostMapping("/account/profile")
    ModelAndView describe(
            @Valid ProfileForm form, BindingResult binding, HttpServletRequest request, HttpServletResponse response) {
        if (binding.hasErrors()) {
            return Pages.invalid(
                    "people/account",
                    new AccountPage(accounts.mine(), form, FieldErrors.of(binding), FieldErrors.none()));
        }
        accounts.describe(form.name(), Locale.of(form.language()), form.version());
        response.addHeader(HttpHeaders.SET_COOKIE, languageOfPages(form.language(), request.isSecure()));
        return Pages.goTo("/account", "people.account.described");
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(@Valid PasswordForm form, BindingResult binding, HttpServletRequest request) {
        if (binding.hasErrors()) {
            return wrongPassword(FieldErrors.of(binding));
        }
        return switch (accounts.changePassword(form.old(), form.password(), request.getRemoteAddr())) {
            case WRONG -> wrongPassword(FieldErrors.on("old", Texts.text("people.password.wrong")));
            case THROTTLED -> wrongPassword(FieldErrors.on("old", Texts.text("people.password.throttled")));
            case DONE -> {
                session.endOthers(accounts.mine().id(), request);
                yield Pages.goTo("/account", "people.password.changed");
            }
        };
    }

    @GetMapping("/account/export")
    ResponseEntity<Map<String, Object>> export() {
        var file = ContentDisposition.attachment().filename("palmares.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(accounts.copy());
    }

    @GetMapping("/account/closing")
    ModelAndView closing() {
        var mine = accounts.mine();
        return Pages.show(
                "people/closing", new AccountPage(mine, profile(mine), FieldErrors.none(), FieldErrors.none()));
    }

    @PostMapping("/account/closing")
    ModelAndView close(HttpServletRequest request) {
        session.endAll(accounts.close(), request);
        return Pages.goTo("/sign-in/closed");
    }

    @GetMapping("/sign-in/closed")
    ModelAndView closed() {
        return Pages.show("people/closed", new SentPage(false));
    }

    private ModelAndView wrongPassword(FieldErrors errors) {
        var mine = accounts.mine();
        return Pages.invalid("people/account", new AccountPage(mine, profile(mine), FieldErrors.none(), errors));
    }

    private static ProfileForm profile(Accounts.Mine mine) {
        return new ProfileForm(mine.name(), mine.language().getLanguage(), mine.version());
    }

    /// The pages follow the language of the account, as if it had been chosen at their foot.
    private static String languageOfPages(String language, boolean secure) {
        return ResponseCookie.from("lang", language)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
