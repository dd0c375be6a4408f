package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.palmares.dossiers.DossierId;

/// What is sent twice is done once, and what names nothing is found nowhere.
class DossierFormsTest extends RealPages {

    @Test
    void a_form_sent_twice_is_carried_out_once() {
        var key = UUID.randomUUID().toString();
        var opening = Map.of("edition", programme.setup(edition).slug(), "lead", BREST.toString(), "_key", key);

        var first =
                String.valueOf(post("/dossiers", owner, opening).getResponse().getRedirectedUrl());
        var second = post("/dossiers", owner, opening).getResponse().getRedirectedUrl();

        assertThat(first).endsWith("/draft");
        assertThat(second).isEqualTo(first);
        assertThat(owner.perform(() -> dossiers.mine())).hasSize(1);
        var page = first.replace("/draft", "");
        var submission = Map.of("version", "0", "_key", UUID.randomUUID().toString());
        assertThat(post(page + "/submission", owner, submission)).hasStatus(422);
        var id = new DossierId(owner.perform(() -> dossiers.mine()).getFirst().id());
        owner.perform((Supplier<Integer>) () -> dossiers.save(id, programme.complete(edition, "Le guichet"), 0));
        var corrected = new LinkedHashMap<>(submission);
        corrected.put("version", "1");
        assertThat(post(page + "/submission", owner, corrected)).hasRedirectedUrl(page + "/receipt");
        assertThat(post(page + "/submission", owner, corrected)).hasRedirectedUrl(page + "/receipt");
        assertThat(programme.letters(programme.email(owner))).hasSize(1);
        var withdrawal =
                Map.of("reason", "Projet abandonné.", "_key", UUID.randomUUID().toString());
        assertThat(post(page + "/withdrawal", owner, withdrawal)).hasRedirectedUrl(page);
        assertThat(post(page + "/withdrawal", owner, withdrawal)).hasRedirectedUrl(page);
        assertThat(post(
                        page + "/withdrawal",
                        owner,
                        Map.of("reason", "Encore", "_key", UUID.randomUUID().toString())))
                .hasStatus(409);
    }

    @Test
    void an_address_that_names_no_dossier_is_not_found() {
        for (var address : List.of("/dossiers/1", "/dossiers/new/1", "/dossiers/" + UUID.randomUUID() + "/x")) {
            assertThat(get(address, owner)).as(address).hasStatus(404);
        }
        assertThat(get("/dossiers?q=%00", owner)).hasStatusOk();
        assertThat(get("/editions/" + programme.setup(edition).slug() + "/dossiers?q=%00", organiser))
                .hasStatusOk();
    }
}
