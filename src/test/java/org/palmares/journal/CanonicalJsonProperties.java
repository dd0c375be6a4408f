package org.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonProperties {

    @Property(tries = 500)
    void what_is_written_reads_back_and_is_written_the_same_again(@ForAll("members") Map<String, Object> members) {
        var written = CanonicalJson.write(CanonicalJson.kept(members));

        var read = JsonMapper.shared().readValue(written, Map.class);

        assertThat(CanonicalJson.write(CanonicalJson.kept(read))).isEqualTo(written);
    }

    @Provide
    Arbitrary<Map<String, Object>> members() {
        var simple = Arbitraries.oneOf(
                Arbitraries.strings().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.bigDecimals().asGeneric());
        var several = simple.list().ofMaxSize(3).asGeneric();
        var deeper = Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), simple)
                .ofMaxSize(3)
                .asGeneric();
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), Arbitraries.oneOf(simple, several, deeper))
                .ofMaxSize(6);
    }
}
