package org.palmares.mail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Posts letters and shows the outbox.
@Service
public class Mail {

    /// Posts a letter with the caller's transaction; it leaves after the commit, and never where there is none.
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        throw new UnsupportedOperationException(letter.subject());
    }

    /// True where an SMTP server is set. Without one, letters wait in the outbox.
    public boolean sends() {
        return false;
    }
}
