package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Merge;
import org.palmares.dossiers.SaveResult;
import org.palmares.editions.Setup;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierMergeController {

    private final Dossiers dossiers;

    DossierMergeController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossiers/{id}/merge/{stray}")
    ModelAndView page(@PathVariable UUID id, @PathVariable UUID stray) {
        var comparison = dossiers.compare(new DossierId(id), stray);
        var setup = dossiers.reading(new DossierId(id)).setup();
        var fields = comparison.merge().clashes().stream()
                .map(clash -> field(clash, setup))
                .toList();
        return Pages.show(
                "dossiers/merge",
                new DossierMergePage(
                        comparison.stored().id(),
                        stray.toString(),
                        comparison.stored().reference(setup.slug()),
                        comparison.stored().version(),
                        Labels.moment(comparison.stray().at(), setup),
                        comparison.storedByName(),
                        comparison.stored().isOpenToWriting(),
                        comparison.stray().settled(),
                        fields));
    }

    /// Each field that clashes says which side it takes, `theirs` or `mine`, or brings a text of its own, `edited`.
    @PostMapping("/dossiers/{id}/merge/{stray}")
    ModelAndView settle(
            @PathVariable UUID id, @PathVariable UUID stray, @RequestParam MultiValueMap<String, String> sent) {
        var comparison = dossiers.compare(new DossierId(id), stray);
        var setup = dossiers.reading(new DossierId(id)).setup();
        var shown = DraftForm.version(Objects.requireNonNullElse(sent.getFirst("version"), ""));
        var result = dossiers.settle(new DossierId(id), stray, chosen(sent, setup), shown);
        return switch (result) {
            case SaveResult.Kept _ when comparison.stray().settled() -> Pages.goTo("/dossiers/" + id + "/draft");
            case SaveResult.Kept _ -> Pages.goTo("/dossiers/" + id + "/draft", "dossiers.merge.settled.flash");
            case SaveResult.Clashing clashing ->
                Pages.goTo("/dossiers/" + id + "/merge/" + clashing.stray(), "dossiers.merge.again.flash");
        };
    }

    /// What the form says of each field, by its name; a side is given by its very text.
    private static Map<String, String> chosen(MultiValueMap<String, String> sent, Setup setup) {
        var chosen = new HashMap<String, String>();
        for (var name : sent.keySet()) {
            if (name.startsWith("side-")) {
                var field = name.substring("side-".length());
                var side = Objects.requireNonNullElse(sent.getFirst(name), "theirs");
                var words = sent.getFirst(side + "-" + field);
                if (words != null && known(field, words, setup)) {
                    chosen.put(field, words);
                }
            }
        }
        return chosen;
    }

    private static boolean known(String field, String words, Setup setup) {
        return !field.equals("category")
                || words.isEmpty()
                || Labels.categories(setup).containsKey(words);
    }

    private static DossierMergePage.Field field(Merge.Clash clash, Setup setup) {
        boolean choice = clash.field().equals("category");
        return new DossierMergePage.Field(
                clash.field(),
                Labels.field(clash.field(), setup),
                clash.theirs(),
                clash.mine(),
                choice ? category(clash.theirs(), setup) : clash.theirs(),
                choice ? category(clash.mine(), setup) : clash.mine(),
                choice);
    }

    private static String category(String id, Setup setup) {
        return Labels.categories(setup).getOrDefault(id, text("dossiers.category.none"));
    }
}
