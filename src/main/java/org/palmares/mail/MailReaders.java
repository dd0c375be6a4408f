package org.palmares.mail;

/// Tells mail who may read the outbox; the module of people knows. Where nobody tells, nobody may.
public interface MailReaders {

    /// True where the current actor organises the whole programme.
    boolean mayReadOutbox();
}
