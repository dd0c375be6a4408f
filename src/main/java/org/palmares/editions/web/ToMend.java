package org.palmares.editions.web;

import org.palmares.editions.Lack;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;

/// A lack in words, with the page that mends it.
public record ToMend(String text, String address) {

    static ToMend of(Lack lack, Setup setup) {
        return new ToMend(
                Texts.text(lack.key(), lack.arguments().toArray()),
                "/editions/" + setup.slug() + "/settings/" + lack.part().code());
    }
}
