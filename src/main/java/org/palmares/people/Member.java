package org.palmares.people;

import java.util.List;

/// Somebody who has a part in an edition, with the roles they hold there.
public record Member(Person person, List<Grant> grants) {}
