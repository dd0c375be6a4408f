package org.palmares.demo;

import java.util.List;
import org.palmares.people.AccountId;

/// Who plays.
///
/// @param deputy organises too, and has a tie with one of the dossiers
/// @param applicants in the order of the dossiers
record Cast(
        AccountId organiser,
        AccountId deputy,
        AccountId scrutineer,
        AccountId coordinator,
        List<AccountId> applicants,
        List<Seated> jurors) {

    List<Seated> panel(String panel) {
        return jurors.stream().filter(seated -> seated.panel().equals(panel)).toList();
    }
}
