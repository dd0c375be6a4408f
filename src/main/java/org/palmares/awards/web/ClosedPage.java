package org.palmares.awards.web;

import org.palmares.editions.Setup;
import org.palmares.web.Texts;

/// A page whose hour has not come, or that is not its reader's to read.
///
/// @param why the sentence that says so, and `explanation`: what to do
public record ClosedPage(String edition, String title, String why, String explanation) {

    static ClosedPage of(Setup setup, String title, String why) {
        return new ClosedPage(
                Texts.text(setup.edition().name()),
                Texts.text(title),
                Texts.text(why),
                Texts.text(why + ".explanation"));
    }
}
