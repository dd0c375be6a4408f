package org.palmares.editions.web;

import java.util.List;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Question;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class QuestionSheet implements Sheet {

    private final Editions editions;

    QuestionSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.QUESTIONS;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "question",
                "",
                Texts.text("editions.questions.lead"),
                true,
                List.of(
                        Column.french(Cell.Kind.LINE, "label", true, 300),
                        Column.english(Cell.Kind.LINE, "label", 300),
                        Column.french(Cell.Kind.PARAGRAPH, "help", false, 1000),
                        Column.english(Cell.Kind.PARAGRAPH, "help", 1000),
                        Column.of(Cell.Kind.WHOLE, "longest", true).settled(),
                        Column.of(Cell.Kind.YES, "required", false).settled())));
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.questions(),
                (question, order) -> Row.of(
                        "question",
                        question.id().toString(),
                        order,
                        "label-fr",
                        question.label().fr(),
                        "label-en",
                        question.label().en(),
                        "help-fr",
                        question.help().fr(),
                        "help-en",
                        question.help().en(),
                        "longest",
                        Integer.toString(question.maxCharacters()),
                        "required",
                        question.required() ? "yes" : ""));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var questions = reading.kept("question").stream()
                .map(row -> new Question(
                        new QuestionId(reading.id(row)),
                        reading.wording(row, "label", true, 300),
                        reading.wording(row, "help", false, 1000),
                        reading.whole(row, "longest", 1, 20_000),
                        reading.yes(row, "required")))
                .toList();
        if (reading.isRight()) {
            editions.saveQuestions(setup.id(), questions, expectedVersion);
        }
    }
}
