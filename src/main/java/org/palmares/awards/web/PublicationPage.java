package org.palmares.awards.web;

/// Where the labels are revealed.
///
/// @param published true once they are
/// @param palmares the address of the public page
/// @param reveals true where the reader may reveal them now
public record PublicationPage(
        String edition, String lead, boolean published, String palmares, String address, boolean reveals) {}
