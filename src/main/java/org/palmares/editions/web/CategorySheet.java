package org.palmares.editions.web;

import java.util.List;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class CategorySheet implements Sheet {

    private final Editions editions;

    CategorySheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.CATEGORIES;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "category",
                "",
                Texts.text("editions.categories.lead"),
                true,
                List.of(
                        Column.french(Cell.Kind.LINE, "name", true, 120),
                        Column.english(Cell.Kind.LINE, "name", 120))));
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.categories(),
                (category, order) -> Row.of(
                        "category",
                        category.id().toString(),
                        order,
                        "name-fr",
                        category.name().fr(),
                        "name-en",
                        category.name().en()));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var categories = reading.kept("category").stream()
                .map(row -> new Category(new CategoryId(reading.id(row)), reading.wording(row, "name", true, 120)))
                .toList();
        if (reading.isRight()) {
            editions.saveCategories(setup.id(), categories, expectedVersion);
        }
    }
}
