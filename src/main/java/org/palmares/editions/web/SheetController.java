package org.palmares.editions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionRefusal;
import org.palmares.editions.Editions;
import org.palmares.editions.PartSaved;
import org.palmares.editions.Setup;
import org.palmares.kernel.NotFound;
import org.palmares.people.People;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One part of the settings.
@Controller
class SheetController {

    private final Editions editions;
    private final Sheets sheets;
    private final SheetDrawing drawing;
    private final People people;

    SheetController(Editions editions, Sheets sheets, SheetDrawing drawing, People people) {
        this.editions = editions;
        this.sheets = sheets;
        this.drawing = drawing;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/settings/{part}")
    ModelAndView page(@PathVariable String slug, @PathVariable String part) {
        var setup = editions.followed(slug);
        var sheet = sheets.at(part);
        return Pages.show("editions/sheet", draw(sheet, setup, sheet.saved(setup), FieldErrors.none(), "", null));
    }

    @PostMapping("/editions/{slug}/settings/{part}")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String part,
            @RequestParam int version,
            @RequestParam Map<String, String> parameters) {
        var setup = editions.run(slug);
        var sheet = sheets.at(part);
        var typed = TypedRows.of(parameters);
        requireWhole(sheet, setup, typed);
        var reading = new Reading(typed);
        try {
            sheet.save(setup, reading, version);
        } catch (OptimisticLockingFailureException faster) {
            return clash(sheet, editions.followed(slug), typed);
        } catch (EditionRefusal refusal) {
            var why = Texts.text(refusal.key(), refusal.arguments().toArray());
            return Pages.conflict("editions/sheet", draw(sheet, setup, typed, FieldErrors.none(), why, null));
        }
        return reading.isRight()
                ? Pages.goTo(
                        "/editions/" + slug + "/settings",
                        "editions.saved",
                        Texts.text(sheet.part().key()))
                : Pages.invalid("editions/sheet", draw(sheet, setup, typed, reading.errors(), "", null));
    }

    /// Both versions side by side, above a form that holds what was typed and what the other added.
    private ModelAndView clash(Sheet sheet, Setup now, List<Row> typed) {
        var saved = editions.lastSaved(now.id(), sheet.part());
        var by = saved.map(PartSaved::by).map(this::name).orElseGet(() -> Texts.text("editions.clash.machine"));
        var at = saved.map(PartSaved::at)
                .map(moment -> Texts.moment(moment, now.edition().zone()))
                .orElse("");
        var clash = new SheetPage.Clash(by, at, SheetDrawing.differences(sheet, now, typed));
        return Pages.conflict(
                "editions/sheet",
                draw(sheet, now, SheetDrawing.joined(sheet, now, typed), FieldErrors.none(), "", clash));
    }

    private String name(UUID account) {
        return people.names(List.of(account)).getOrDefault(account, Texts.text("editions.clash.somebody"));
    }

    private SheetPage draw(
            Sheet sheet,
            Setup setup,
            List<Row> rows,
            FieldErrors errors,
            String refusal,
            SheetPage.@Nullable Clash clash) {
        var settings = "/editions/" + setup.slug() + "/settings";
        boolean editable = editions.mayRun(setup.id());
        return new SheetPage(
                Texts.text(setup.edition().name()),
                settings + "/" + sheet.part().code(),
                settings,
                sheet.part(),
                setup.edition().version(),
                editable,
                setup.edition().rulesAreSettled(),
                drawing.sections(sheet, setup, rows, errors, editable),
                errors,
                refusal,
                clash,
                drawing.places(sheet, setup));
    }

    /// A part that is a single thing comes with its one row first.
    private static void requireWhole(Sheet sheet, Setup setup, List<Row> typed) {
        var first = sheet.kinds(setup).getFirst();
        if (!first.several() && (typed.isEmpty() || !typed.getFirst().kind().equals(first.code()))) {
            throw new NotFound("a row of " + sheet.part());
        }
    }
}
