package org.palmares.editions.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was planned for an edition, as it came from the engine: its report for those who follow the edition, its files
/// for those who run it, since they hold the diaries and the homes of people.
@Controller
class PlanController {

    /// A report has its style, its fonts and its pictures within, and nothing that runs.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "img-src data:",
            "font-src data:",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Editions editions;
    private final EditionPlans plans;

    PlanController(Editions editions, EditionPlans plans) {
        this.editions = editions;
        this.plans = plans;
    }

    @GetMapping("/editions/{slug}/{plan:tour|forum}/report")
    ResponseEntity<byte[]> report(@PathVariable String slug, @PathVariable String plan) {
        var edition = editions.followed(slug).id();
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .body(bytes(plans.report(edition, kind(plan), Texts.language())));
    }

    @GetMapping("/editions/{slug}/{plan:tour|forum}/question")
    ResponseEntity<byte[]> question(@PathVariable String slug, @PathVariable String plan) {
        var kind = kind(plan);
        var edition = editions.run(slug).id();
        return file(slug, kind.code(), plans.get(edition, kind).question());
    }

    @GetMapping("/editions/{slug}/{plan:tour|forum}/answer")
    ResponseEntity<byte[]> answer(@PathVariable String slug, @PathVariable String plan) {
        var kind = kind(plan);
        var edition = editions.run(slug).id();
        return file(slug, kind.answer(), plans.get(edition, kind).answer());
    }

    private static PlanKind kind(String code) {
        return PlanKind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<byte[]> file(String slug, String name, String content) {
        var disposition = ContentDisposition.attachment()
                .filename("%s-%s.json".formatted(slug, name))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
