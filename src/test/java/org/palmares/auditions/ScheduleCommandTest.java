package org.palmares.auditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.commands.TourText;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// What is planned, told and written.
class ScheduleCommandTest extends TypedSchedule {

    @Test
    void the_optimum_is_written_checked_and_told() throws IOException {
        assertThat(run(tour(""))).isZero();

        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("status").stringValue()).isEqualTo("optimal");
        assertThat(report.get("objective").get("waiting").intValue()).isZero();
        assertThat(report.get("objective").get("left_out").intValue()).isZero();
        assertThat(report.get("objective").get("days").intValue()).isEqualTo(3);
        assertThat(report.get("objective").get("kilometres").intValue()).isEqualTo(784);
        assertThat(report.get("bound")).isEqualTo(report.get("objective"));
        assertThat(report.get("violations")).isEmpty();
        assertThat(written().get("slots")).hasSize(2);
        assertThat(written().get("slots").get(0).get("jurors").get(0).stringValue())
                .isEqualTo("ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"third","jury":"j","duration":30}                                 | capacity
            {"id":"few","jury":"j","duration":30}                                   | recusals
            {"id":"chaired","jury":"j","duration":30}                               | no_need
            {"id":"long","jury":"j","duration":90}                                  | no_time
            {"id":"away","jury":"j","duration":30,"available":[]}                   | no_time
            {"id":"piano","jury":"j","duration":30,"equipment":["piano"]}           | no_room
            {"id":"nowhere","jury":"j","duration":30,"forbidden_cities":["lyon"]}   | no_room
            """)
    void what_has_no_place_is_left_out_with_the_reason(String audition, String reason) throws IOException {
        assertThat(run(tour(audition))).isZero();

        assertThat(written().get("left_out")).hasSize(1);
        assertThat(written().get("left_out").get(0).get("reason").stringValue()).isEqualTo(reason);
        assertThat(written().get("left_out").get(0).get("words").get("fr").stringValue())
                .isNotBlank();
        assertThat(err.toString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fr | {"id":"few","jury":"j","duration":30} | Même seule, few ne peut être entendue. En cause : 2 membres au moins pour le jury j ; le déport de bob (few) ; le déport de cyd (few). Un seul de ces faits levé, elle peut l’être.
            en | {"id":"few","jury":"j","duration":30} | Even alone, few cannot be heard. What stands in the way: 2 members at least for jury j; the recusal of bob (few); the recusal of cyd (few). Without any one of these facts, it can be.
            fr | {"id":"third","jury":"j","duration":30} | Même sans les autres, ces 3 auditions ne peuvent être toutes entendues (first, second, third). En cause : les jours et les heures d’ouverture à lyon. Cela levé, elles peuvent toutes l’être ; une seule retirée, les autres le peuvent.
            en | {"id":"third","jury":"j","duration":30} | Even without the others, these 3 auditions cannot all be heard (first, second, third). What stands in the way: the days and the hours when lyon opens. Without that, they all can be; with any one of them taken away, the others can.
            """)
    void what_clashes_is_told_in_words_and_in_the_report(String language, String audition, String words)
            throws IOException {
        var page = folder.resolve("tour.html");
        assertThat(run(new ScheduleCommand(Map.of("LANG", language)), tour(audition), "--html", page.toString()))
                .isZero();

        var clash = JsonMapper.shared().readTree(out.toString()).get("clash");
        assertThat(clash.get("words").get(language).stringValue()).isEqualTo(words);
        assertThat(clash.get("smallest").booleanValue()).isTrue();
        assertThat(written().get("clash")).isEqualTo(clash);
        assertThat(err.toString().lines()).endsWith(words);
        assertThat(Jsoup.parse(Files.readString(page)).select("#left > p").text())
                .isEqualTo(words);
    }

    @Test
    void a_page_is_in_the_language_of_its_name_or_of_the_terminal() throws IOException {
        var pages = Stream.of("report.fr.html", "report.en.html", "report.html")
                .map(folder::resolve)
                .toList();

        assertThat(run(
                        new ScheduleCommand(Map.of("LANG", "fr_FR.UTF-8")),
                        tour(""),
                        pages.stream()
                                .flatMap(page -> Stream.of("--html", page.toString()))
                                .toArray(String[]::new)))
                .isZero();

        var languages = new ArrayList<String>();
        for (var page : pages) {
            languages.add(Jsoup.parse(Files.readString(page)).select("html").attr("lang"));
        }
        assertThat(languages).containsExactly("fr", "en", "fr");
    }

    @Test
    void the_same_question_gives_the_same_bytes() throws IOException {
        var tour = TourText.of(TourDraw.draw(TourDraw.Size.SMALL, 1));
        run(tour, "--time-limit", "1");
        var first = Files.readString(folder.resolve("timetable.json"));

        run(tour, "--time-limit", "1");

        assertThat(Files.readString(folder.resolve("timetable.json"))).isEqualTo(first);
    }

    @Test
    void a_tour_drawn_is_read_as_it_was_drawn() throws IOException {
        var tour = TourDraw.draw(TourDraw.Size.HUNDRED, 1);
        var file = Files.writeString(folder.resolve("tour.json"), TourText.of(tour));

        assertThat(TourFile.read(file)).isEqualTo(tour);
        assertThat(tour.auditions()).hasSize(100);
        assertThat(tour.jurors()).hasSize(40);
    }

    @Test
    void what_generate_draws_can_be_planned() throws IOException {
        var drawn = folder.resolve("drawn.json");

        var generate = new CommandLine(new GenerateCommand(List.of()))
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setErr(new PrintWriter(err, true));

        assertThat(generate.execute("tour", "--size", "small", "--seed", "3", "-o", drawn.toString()))
                .isZero();
        assertThat(generate.execute("tour", "--size", "7", "-o", drawn.toString()))
                .isEqualTo(2);
        assertThat(run(Files.readString(drawn), "--time-limit", "1")).isZero();
        assertThat(written().get("slots")).isNotEmpty();
    }

    @Test
    void the_report_of_what_is_invented_says_so() throws IOException {
        var page = folder.resolve("report.en.html");
        run(TourText.of(TourDraw.draw(TourDraw.Size.SMALL, 3)), "--time-limit", "1", "--html", page.toString());
        assertThat(Jsoup.parse(Files.readString(page)).select(".mark").text()).endsWith("invented data");

        run(tour(""), "--html", page.toString());
        assertThat(Jsoup.parse(Files.readString(page)).select(".mark").text()).doesNotContain("invented");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --absent  | bob@2027-03-01     | {"absent":"bob","date":"2027-03-01"}               | bob     | 0
            --absent  | cyd                | {"absent":"cyd"}                                   | cyd     | 0
            --lost    | lyon/l1@2027-03-01 | {"lost":"l1","city":"lyon","date":"2027-03-01"}    | l1      | 2
            --lost    | lyon/l1            | {"lost":"l1","city":"lyon"}                        | l1      | 2
            --recused | ada:second         | {"recused":"ada","audition":"second"}              | second  | 1
            --closed  | lyon@2027-03-01    | {"closed":"lyon","date":"2027-03-01"}              | lyon    | 2
            """)
    void what_is_supposed_is_planned_so_and_told(String option, String said, String told, String gone, int left)
            throws IOException {
        run(tour(""));
        var earlier = Files.move(folder.resolve("timetable.json"), folder.resolve("earlier.json"));
        out.getBuffer().setLength(0);

        assertThat(run(tour(""), "--earlier", earlier.toString(), option, said)).isZero();

        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("supposed")).containsExactly(JsonMapper.shared().readTree(told));
        assertThat(report.get("objective").get("left_out").intValue()).isEqualTo(left);
        assertThat(written().get("slots").toString()).doesNotContain("\"%s\"".formatted(gone));
        assertThat(err.toString()).contains(gone);
    }

    @Test
    void what_is_supposed_is_on_the_page_and_in_no_file() throws IOException {
        var page = folder.resolve("page.html");

        assertThat(run(
                        tour(""),
                        "--what-if",
                        "--html",
                        page.toString(),
                        "--absent",
                        "bob@2027-03-01",
                        "--absent",
                        "cyd@2027-03-01"))
                .isZero();

        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("supposed")).hasSize(2);
        assertThat(report.get("objective").get("left_out").intValue()).isEqualTo(2);
        assertThat(Files.readString(page)).contains("bob", "cyd");
        assertThat(folder.resolve("timetable.json")).doesNotExist();
    }
}
