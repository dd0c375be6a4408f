package org.palmares.deliberations.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.Grounds;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.Axis;
import org.palmares.editions.AxisId;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.Criterion;
import org.palmares.editions.Region;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;

/// Says a line in the words of its edition, and places its mean on the scale of its round.
///
/// @param lowest the lowest mark of the scale
/// @param highest the highest mark of the scale
public record LineWords(Setup setup, int lowest, int highest) {

    private static final BigDecimal LEFT = BigDecimal.TEN;
    private static final BigDecimal WIDTH = BigDecimal.valueOf(180);

    static LineWords of(Setup setup, Round round) {
        var rubric = setup.criteria(round);
        return new LineWords(
                setup,
                rubric.stream().mapToInt(Criterion::minMark).min().orElse(0),
                rubric.stream().mapToInt(Criterion::maxMark).max().orElse(1));
    }

    public String category(Candidacy candidacy) {
        return setup.category(new CategoryId(candidacy.category()))
                .map(Category::name)
                .map(Texts::text)
                .orElse("");
    }

    public String region(Candidacy candidacy) {
        return candidacy.region() == null
                ? Texts.text("deliberations.region.none")
                : setup.region(candidacy.region()).map(Region::name).orElse("");
    }

    /// Why it is in or out; blank where nothing is said.
    public String why(ShortlistLine line) {
        var grounds = line.grounds();
        return grounds == null ? "" : why(grounds);
    }

    /// Which dossier it displaced, or displaced it; blank where quotas moved neither.
    public String against(ShortlistLine line) {
        var grounds = line.grounds();
        if (grounds == null || grounds.counterpart() == null) {
            return "";
        }
        var key = grounds.kind().retained() ? "deliberations.grounds.displaced" : "deliberations.grounds.displaced-by";
        return Texts.text(key, Dossier.reference(setup.slug(), grounds.counterpart()));
    }

    private String why(Grounds grounds) {
        return Texts.text(
                grounds.kind().key(), grounds.quotas().stream().map(this::group).collect(Collectors.joining(", ")));
    }

    /// What a category, region or axis is called.
    public String group(UUID group) {
        return setup.category(new CategoryId(group))
                .map(Category::name)
                .or(() -> setup.axis(new AxisId(group)).map(Axis::name))
                .or(() -> setup.region(new RegionId(group)).map(Region::name).map(Wording::same))
                .map(Texts::text)
                .orElse("");
    }

    /// Where a mean stands across a picture 200 wide.
    public String across(@Nullable BigDecimal mean) {
        if (mean == null) {
            return "0";
        }
        return mean.subtract(BigDecimal.valueOf(lowest))
                .multiply(WIDTH)
                .divide(BigDecimal.valueOf(Math.max(1, highest - lowest)), 1, RoundingMode.HALF_EVEN)
                .add(LEFT)
                .toPlainString();
    }

    /// The whole marks of the scale, at most eleven of them.
    public List<BigDecimal> grid() {
        var grid = new ArrayList<BigDecimal>();
        int step = Math.max(1, (highest - lowest + 9) / 10);
        for (int mark = lowest; mark <= highest; mark += step) {
            grid.add(BigDecimal.valueOf(mark));
        }
        return grid;
    }
}
