package org.palmares.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accounts and the roles they hold.
@Service
public class People {

    private final Accounts accounts;
    private final Members members;
    private final Granting granting;
    private final Invitations invitations;
    private final SignIns signIns;
    private final PeopleAccess access;

    People(
            Accounts accounts,
            Members members,
            Granting granting,
            Invitations invitations,
            SignIns signIns,
            PeopleAccess access) {
        this.accounts = accounts;
        this.members = members;
        this.granting = granting;
        this.invitations = invitations;
        this.signIns = signIns;
        this.access = access;
    }

    /// Opens an account. Without a password, its holder signs in by links sent to their address.
    @Transactional
    public AccountId open(String name, String email, @Nullable String password, Locale language) {
        return accounts.open(name, new Email(email), password, language);
    }

    /// Empty when the account is closed.
    @Transactional(readOnly = true)
    public Optional<Person> find(AccountId id) {
        return accounts.find(id);
    }

    /// Whatever the case of the address.
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return Email.typed(email).flatMap(accounts::byEmail);
    }

    /// The names of these accounts, closed ones included.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return this.accounts.names(accounts);
    }

    /// Gives a role; nothing happens where it is held already. Whoever runs the edition, or the region, may; anyone
    /// may become an applicant of an edition, and an applicant may make others so.
    @Transactional
    public void grant(AccountId account, Grant grant) {
        if (!access.mayApply(account, grant)) {
            access.requireMayGive(grant);
        }
        granting.give(account, grant);
    }

    /// Takes a role back, at once; nothing happens where it is not held.
    @Transactional
    public void revoke(AccountId account, Grant grant) {
        access.requireMayGive(grant);
        granting.take(account, grant);
    }

    /// Sends somebody a letter with a link that opens their account and gives them the role.
    @Transactional
    public void invite(String name, String email, Grant grant, Locale language) {
        invitations.send(name, new Email(email), grant, language);
    }

    /// Everyone who holds a role in this edition, by name; to a coordinator, those of the whole edition and of their
    /// regions.
    @Transactional(readOnly = true)
    public List<Member> members(UUID edition) {
        return members.of(edition);
    }

    /// The page of who takes part in an edition, for the fragment `people/members`.
    ///
    /// @param back the address of the page that shows the fragment
    @Transactional(readOnly = true)
    public MembersPage membersPage(UUID edition, String back) {
        return members.page(edition, back);
    }

    /// What the current actor may do; read once for a request.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Roles roles() {
        return access.roles();
    }

    /// The account that acts.
    ///
    /// @throws org.palmares.kernel.NotFound for a visitor
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public AccountId me() {
        return access.me();
    }

    /// The address, on this server, where the first organiser opens their account; empty once somebody
    /// organises the programme, whoever else has an account. Each call makes a new one and voids the one before.
    @Transactional
    public Optional<String> setUpLink() {
        return signIns.setUpLink();
    }
}
