package org.palmares.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.springframework.stereotype.Component;

/// Keeps what authors type, whoever else types at the same time.
///
/// Each save names the version its page showed. When the dossier has moved on since, the content of that
/// version is what both sides started from, and the two are merged. What a page sent is itself kept as a
/// version, and that version is handed back to the page: its next save starts from what it really shows, not
/// from what others wrote meanwhile. What comes in once the dossier is handed in is kept beside too.
@Component
class DossierWriting {

    private final DossierRepository dossiers;
    private final RevisionRepository revisions;

    DossierWriting(DossierRepository dossiers, RevisionRepository revisions) {
        this.dossiers = dossiers;
        this.revisions = revisions;
    }

    /// @param stored the dossier, locked by this transaction
    /// @param tab the page that sends, so that one whose answer was lost on the way is known again
    SaveResult keep(Dossier stored, Content typed, int expectedVersion, UUID tab, AccountId by, Instant at) {
        if (!stored.isOpenToWriting() && !stored.content().equals(typed)) {
            return new SaveResult.Clashing(revisions.keep(stored.id(), tab, expectedVersion, typed, by, at));
        }
        if (expectedVersion > stored.version()) {
            throw new NotFound("version %d of dossier %s".formatted(expectedVersion, stored.id()));
        }
        int base = Math.max(expectedVersion, revisions.lastOf(stored.id(), tab, by));
        var before = at(stored, base);
        if (stored.content().equals(before) || stored.content().equals(typed)) {
            int version = store(stored, typed, tab, by, at);
            revisions.settleTab(stored.id(), tab, by, at);
            return new SaveResult.Kept(version, at, false);
        }
        var merge = Merge.of(before, stored.content(), typed);
        if (!merge.isClean()) {
            return new SaveResult.Clashing(revisions.keep(stored.id(), tab, base, typed, by, at));
        }
        int typedVersion = stored.version() + 1;
        revisions.add(stored.id(), typedVersion, tab, typed, by, at);
        storeAs(stored, merge.merged(), typedVersion + 1, null, by, at);
        revisions.settleTab(stored.id(), tab, by, at);
        return new SaveResult.Kept(typedVersion, at, true);
    }

    /// What this author sent too late.
    ///
    /// @throws NotFound where it was somebody else, or nobody
    StraySave stray(Dossier dossier, UUID stray, AccountId by) {
        return revisions
                .stray(dossier.id(), stray)
                .filter(sent -> sent.by().equals(by))
                .orElseThrow(() -> new NotFound("stray save %s of dossier %s".formatted(stray, dossier.id())));
    }

    /// What clashes now between a stray save and what is stored; nothing any more once others have given way.
    Merge merge(Dossier stored, StraySave stray) {
        return Merge.of(at(stored, stray.baseVersion()), stored.content(), stray.content());
    }

    /// Stores what was chosen between the two sides.
    ///
    /// @param shown the version whose content stood beside the stray save when the choice was made; whatever
    ///     was written since is merged in turn
    SaveResult settle(Dossier stored, StraySave stray, Content chosen, int shown, AccountId by, Instant at) {
        var result = keep(stored, chosen, shown, UUID.randomUUID(), by, at);
        revisions.settle(stray.id(), at);
        return result;
    }

    /// The content that pages showed at a version.
    Content at(Dossier stored, int version) {
        return revisions.at(stored.id(), version).orElseGet(Content::blank);
    }

    private int store(Dossier stored, Content typed, UUID tab, AccountId by, Instant at) {
        if (stored.content().equals(typed)) {
            return stored.version();
        }
        int version = stored.version() + 1;
        storeAs(stored, typed, version, tab, by, at);
        return version;
    }

    private void storeAs(Dossier stored, Content content, int version, @Nullable UUID tab, AccountId by, Instant at) {
        dossiers.write(stored.write(content), version, by, at);
        revisions.add(stored.id(), version, tab, content, by, at);
    }
}
