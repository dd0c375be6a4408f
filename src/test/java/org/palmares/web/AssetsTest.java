package org.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void an_address_tells_what_the_file_holds() {
        assertThat(Assets.asset("/js/autosave.js"))
                .matches("/js/autosave\\.js\\?v=[0-9a-f]{10}")
                .isEqualTo(Assets.asset("/js/autosave.js"));
    }

    @Test
    void the_style_sheet_is_sent_as_one_file_in_its_layers() {
        var style = text("/css/palmares.css");

        assertThat(style)
                .startsWith("@layer reset, theme, components, modules, utilities;")
                .contains("@layer reset {", "@layer utilities {", "--laurel:")
                .doesNotContain("@import", "../");
    }

    @Test
    void fonts_are_ours_and_their_addresses_change_with_them() {
        assertThat(text("/css/palmares.css"))
                .contains("url(\"" + Assets.asset("/fonts/inter-latin.woff2") + "\")")
                .contains("url(\"" + Assets.asset("/fonts/source-serif-4-latin-ext.woff2") + "\")")
                .doesNotContainPattern("url\\(\"?https?:");
    }

    @Test
    void the_script_of_every_page_is_sent_as_one_file() {
        assertThat(text("/js/palmares.js"))
                .contains("data-focus", "data-confirm")
                .doesNotContain("import ");
    }

    @Test
    void what_others_wrote_is_served_by_us() {
        assertThat(Assets.asset("/vendor/htmx/htmx.min.js")).startsWith("/vendor/htmx/htmx.min.js?v=");
    }

    @Test
    void an_address_of_nothing_is_a_mistake_of_the_page() {
        assertThatThrownBy(() -> Assets.asset("/css/nothing.css"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/css/nothing.css");
    }

    private static String text(String path) {
        return new String(Assets.contents(path), StandardCharsets.UTF_8);
    }
}
