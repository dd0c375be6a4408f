package org.palmares.people;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts, and what their holders may do with their own.
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Granting granting;
    private final PeopleAccess access;
    private final LinkRepository links;
    private final Journal journal;
    private final ObjectProvider<PersonalData> parts;
    private final GrantNames names;
    private final Throttle throttle;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            Granting granting,
            PeopleAccess access,
            LinkRepository links,
            Journal journal,
            ObjectProvider<PersonalData> parts,
            GrantNames names,
            Throttle throttle,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.granting = granting;
        this.access = access;
        this.links = links;
        this.journal = journal;
        this.parts = parts;
        this.names = names;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// My account, as I see it.
    ///
    /// @param roles what I may do, in words
    public record Mine(
            AccountId id,
            String name,
            String email,
            boolean hasPassword,
            Locale language,
            int version,
            List<String> roles) {}

    /// What came of a wish to change a password.
    public enum PasswordChange {
        DONE,
        WRONG,
        THROTTLED
    }

    @Transactional
    AccountId open(String name, Email email, @Nullable String password, Locale language) {
        var id = AccountId.random();
        var hash = password == null ? null : passwords.hash(password);
        if (!accounts.add(id, name.strip(), email, hash, language, clock.instant())) {
            throw new PeopleRefusal.AddressTaken();
        }
        journal.record(Entry.of("people.opened", "account", id.value()));
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Person> find(AccountId id) {
        return accounts.find(id);
    }

    @Transactional(readOnly = true)
    Optional<Person> byEmail(Email email) {
        return accounts.byEmail(email);
    }

    @Transactional(readOnly = true)
    Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }

    @Transactional(readOnly = true)
    public Mine mine() {
        var account = account(access.me());
        var language = Locale.of(account.language());
        return new Mine(
                new AccountId(account.id()),
                account.name(),
                account.email(),
                account.hasPassword(),
                language,
                account.version(),
                access.roles().grants().stream()
                        .map(grant -> names.of(grant, language))
                        .sorted()
                        .toList());
    }

    @Transactional
    public void describe(String name, Locale language, int expectedVersion) {
        accounts.describe(access.me(), name.strip(), language, expectedVersion);
        access.forget();
    }

    /// Changes my password, or gives me one. Whoever has one must know it; guesses are counted like failed sign-ins.
    @Transactional
    public PasswordChange changePassword(String old, String password, String address) {
        var me = access.me();
        var account = account(me);
        if (account.hasPassword()) {
            var begun = clock.instant();
            if (throttle.signIn(account.email(), address).isPresent()) {
                return PasswordChange.THROTTLED;
            }
            var hash = accounts.credentials(new Email(account.email()))
                    .map(AccountRepository.Credentials::password)
                    .orElse(null);
            if (!passwords.matches(old, hash)) {
                return PasswordChange.WRONG;
            }
            throttle.succeeded(account.email(), address, begun);
        }
        accounts.changePassword(me, passwords.hash(password));
        links.removeFor(new Email(account.email()));
        journal.record(Entry.of("people.password-changed", "account", me.value()));
        return PasswordChange.DONE;
    }

    /// Everything kept about me.
    @Transactional(readOnly = true)
    public Map<String, Object> copy() {
        var account = account(access.me());
        var copy = new LinkedHashMap<String, Object>();
        copy.put(
                "account",
                Map.of(
                        "name", account.name(),
                        "email", account.email(),
                        "language", account.language(),
                        "openedAt", account.openedAt().toString(),
                        "hasPassword", account.hasPassword()));
        copy.put("roles", mine().roles());
        parts.orderedStream().forEach(part -> copy.put(part.part(), part.about(account.id())));
        return copy;
    }

    /// Closes my account: address, password and roles go; the name stays for the acts that bear it.
    @Transactional
    public AccountId close() {
        var me = access.me();
        var email = new Email(account(me).email());
        granting.takeAll(me);
        links.removeFor(email);
        accounts.close(me, clock.instant());
        journal.record(Entry.of("people.closed", "account", me.value()));
        return me;
    }

    private AccountRepository.Account account(AccountId id) {
        return accounts.account(id).orElseThrow(() -> new NotFound("account %s".formatted(id)));
    }
}
