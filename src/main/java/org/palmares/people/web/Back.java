package org.palmares.people.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page that shows the members of an edition, to which their forms come back.
final class Back {

    private static final Pattern MEMBERS = Pattern.compile("/editions/[\\p{Alnum}-]+/people");

    private Back() {}

    /// What the form says, where it is such a page; nothing else is followed.
    static String to(@Nullable String typed) {
        return typed != null && MEMBERS.matcher(typed).matches() ? typed : SignedInSession.HOME;
    }
}
