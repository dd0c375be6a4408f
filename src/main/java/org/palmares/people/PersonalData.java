package org.palmares.people;

import java.util.UUID;

/// What a module keeps about a person, for the copy they may ask for.
public interface PersonalData {

    /// The name of this part in the copy.
    String part();

    /// What is kept: records, lists and maps that become JSON as they are.
    Object about(UUID account);
}
