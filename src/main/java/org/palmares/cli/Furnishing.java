package org.palmares.cli;

/// A bean that fills a passing server with a fictional edition in the middle of its regional round, to measure it.
public interface Furnishing {

    Furnished furnish(int dossiers);

    /// What was made.
    ///
    /// @param slug the address of the edition
    /// @param organiser the address by which its organiser signs in, and `password`: theirs
    record Furnished(String slug, String organiser, String password) {}
}
