package org.palmares.people;

/// What somebody may be asked to do in an edition. None implies another.
public enum Role {
    /// Runs an edition, or every edition of the programme.
    ORGANISER,
    /// Runs the round of one region.
    COORDINATOR,
    /// Files dossiers.
    APPLICANT,
    /// Reads and marks.
    JUROR,
    /// Leads a jury.
    CHAIR,
    /// Watches over the vote and the results.
    SCRUTINEER;

    /// The key of the role's name.
    public String key() {
        return "people.role." + name();
    }
}
