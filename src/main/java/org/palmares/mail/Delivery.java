package org.palmares.mail;

/// How an attempt ended.
sealed interface Delivery {

    /// The server has it.
    record Done() implements Delivery {}

    /// The letter stays with us.
    ///
    /// @param answer what the server said, on one line
    record Failed(LetterFailure failure, String answer) implements Delivery {}
}
