package org.palmares.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ways to come in: a password, a link sent by letter, a first account.
///
/// No answer tells whether an address has an account.
@Service
public class SignIns {

    private static final Duration LINK = Duration.ofMinutes(15);
    private static final Duration REGISTRATION = Duration.ofHours(24);
    private static final Duration SET_UP = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final LinkRepository links;
    private final Throttle throttle;
    private final Passwords passwords;
    private final PeopleLetters letters;
    private final Accounts opening;
    private final Granting granting;
    private final Clock clock;

    SignIns(
            AccountRepository accounts,
            LinkRepository links,
            Throttle throttle,
            Passwords passwords,
            PeopleLetters letters,
            Accounts opening,
            Granting granting,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.throttle = throttle;
        this.passwords = passwords;
        this.letters = letters;
        this.opening = opening;
        this.granting = granting;
        this.clock = clock;
    }

    /// Tries a password. No transaction spans it: hashing takes long, and holds no connection meanwhile.
    ///
    /// @param address the network address it comes from
    public SignInOutcome withPassword(String email, String password, String address) {
        var begun = clock.instant();
        var refusedUntil = throttle.signIn(email, address);
        if (refusedUntil.isPresent()) {
            return new SignInOutcome.Throttled(refusedUntil.get());
        }
        var known = Email.typed(email).flatMap(accounts::credentials);
        boolean right = passwords.matches(
                password, known.map(AccountRepository.Credentials::password).orElse(null));
        if (!right || known.isEmpty()) {
            return new SignInOutcome.Wrong();
        }
        throttle.succeeded(email, address, begun);
        return new SignInOutcome.Welcome(new AccountId(known.get().id()));
    }

    /// Sends a link that signs in, or tells the address that it has no account.
    @Transactional
    public void sendLink(Email email, String address, Locale language) {
        requireRoom(email, address);
        accounts.byEmail(email).ifPresentOrElse(this::sendSignInLink, () -> letters.unknown(email, language));
    }

    /// Sends a link that opens an account; to whoever has one, a link that signs in.
    @Transactional
    public void register(String name, Email email, String address, Locale language) {
        requireRoom(email, address);
        accounts.byEmail(email).ifPresentOrElse(this::sendSignInLink, () -> {
            var token = make(SignInLink.Purpose.REGISTRATION, email.value(), name.strip(), language, REGISTRATION);
            letters.registration(name, email, language, token);
        });
    }

    /// What a link would do; empty where it was used, has expired or never was.
    @Transactional(readOnly = true)
    public Optional<SignInLink> look(String token) {
        return links.find(new Token(token), clock.instant()).map(SignIns::shown);
    }

    /// Uses a link up and says whom it signs in.
    @Transactional
    public AccountId use(String token) {
        var link = links.use(new Token(token), clock.instant())
                .map(SignIns::shown)
                .orElseThrow(PeopleRefusal.DeadLink::new);
        if (link.purpose() == SignInLink.Purpose.SET_UP) {
            throw new PeopleRefusal.DeadLink();
        }
        var email = new Email(link.email());
        return accounts.byEmail(email).map(Person::id).orElseGet(() -> {
            if (link.purpose() != SignInLink.Purpose.REGISTRATION) {
                throw new PeopleRefusal.DeadLink();
            }
            return opening.open(link.name(), email, null, link.language());
        });
    }

    /// Opens the account of whoever organises the whole programme first. Once somebody does, no link of this kind
    /// works.
    @Transactional
    public AccountId setUp(String token, String name, Email email, String password, Locale language) {
        var link = links.use(new Token(token), clock.instant());
        if (link.isEmpty() || link.get().purpose() != SignInLink.Purpose.SET_UP || granting.isOrganised()) {
            throw new PeopleRefusal.DeadLink();
        }
        var id = opening.open(name, email, password, language);
        granting.give(id, new Grant(Role.ORGANISER, null, null));
        return id;
    }

    @Transactional
    Optional<String> setUpLink() {
        if (granting.isOrganised()) {
            return Optional.empty();
        }
        links.removeSetUps();
        var token = Token.random();
        var now = clock.instant();
        var link = new LinkRepository.Link(SignInLink.Purpose.SET_UP, null, null, "fr");
        links.add(token, link, now, now.plus(SET_UP));
        return Optional.of(letters.address("/sign-in/first/", token));
    }

    private void sendSignInLink(Person person) {
        var token = make(SignInLink.Purpose.SIGN_IN, person.email(), null, person.language(), LINK);
        letters.signIn(person, token);
    }

    private Token make(
            SignInLink.Purpose purpose, String email, @Nullable String name, Locale language, Duration life) {
        var token = Token.random();
        var now = clock.instant();
        links.add(token, new LinkRepository.Link(purpose, email, name, language.getLanguage()), now, now.plus(life));
        return token;
    }

    private void requireRoom(Email email, String address) {
        throttle.link(email.value(), address).ifPresent(until -> {
            throw new PeopleRefusal.TooManyLinks(until);
        });
    }

    private static SignInLink shown(LinkRepository.Link link) {
        return new SignInLink(
                link.purpose(),
                link.email() == null ? "" : link.email(),
                link.name() == null ? "" : link.name(),
                Locale.of(link.language()));
    }
}
