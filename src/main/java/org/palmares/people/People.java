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

    /// Opens an account. Without a password, its holder signs in by links sent to their address.
    @Transactional
    public AccountId open(String name, String email, @Nullable String password, Locale language) {
        throw new UnsupportedOperationException();
    }

    /// Empty when the account is closed.
    @Transactional(readOnly = true)
    public Optional<Person> find(AccountId id) {
        throw new UnsupportedOperationException();
    }

    /// Whatever the case of the address.
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        throw new UnsupportedOperationException();
    }

    /// The names of these accounts, closed ones included.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        throw new UnsupportedOperationException();
    }

    /// Gives a role; nothing happens where it is held already.
    @Transactional
    public void grant(AccountId account, Grant grant) {
        throw new UnsupportedOperationException();
    }

    /// Takes a role back, at once; nothing happens where it is not held.
    @Transactional
    public void revoke(AccountId account, Grant grant) {
        throw new UnsupportedOperationException();
    }

    /// Sends somebody a letter with a link that opens their account and gives them the role.
    @Transactional
    public void invite(String name, String email, Grant grant, Locale language) {
        throw new UnsupportedOperationException();
    }

    /// Everyone who holds a role in this edition, by name; to a coordinator, those of the whole edition and of their
    /// regions.
    @Transactional(readOnly = true)
    public List<Member> members(UUID edition) {
        throw new UnsupportedOperationException();
    }

    /// The page of who takes part in an edition, for the fragment `people/members`.
    ///
    /// @param back the address of the page that shows the fragment
    @Transactional(readOnly = true)
    public MembersPage membersPage(UUID edition, String back) {
        throw new UnsupportedOperationException();
    }

    /// What the current actor may do; read once for a request.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Roles roles() {
        throw new UnsupportedOperationException();
    }

    /// The account that acts.
    ///
    /// @throws org.palmares.kernel.NotFound for a visitor
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public AccountId me() {
        throw new UnsupportedOperationException();
    }

    /// The address, on this server, where the first organiser opens their account; empty once anyone has one. Each call
    /// makes a new one and voids the one before.
    @Transactional
    public Optional<String> setUpLink() {
        throw new UnsupportedOperationException();
    }
}
