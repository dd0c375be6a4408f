package org.palmares.mail.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palmares.mail.LetterState;
import org.palmares.mail.Outbox;
import org.palmares.web.ListState;
import org.palmares.web.Texts;

/// The outbox.
///
/// @param sends true where an SMTP server is set
public record OutboxPage(ListState list, Outbox outbox, boolean sends) {

    /// True where something is looked for.
    public boolean filtered() {
        return !list.query().isEmpty() || !list.filter("state").isEmpty();
    }

    public int count(LetterState state) {
        return outbox.counts().getOrDefault(state, 0);
    }

    /// The states to choose from, in words.
    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (var state : LetterState.values()) {
            states.put(state.name(), Texts.text("mail.state." + state));
        }
        return states;
    }
}
