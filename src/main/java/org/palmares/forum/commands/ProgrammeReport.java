package org.palmares.forum.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.cli.ReportShell;
import org.palmares.cli.Texts;
import org.palmares.forum.commands.ProgrammePage.Fact;
import org.palmares.forum.commands.ProgrammePage.Waited;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Gini;
import org.palmares.forum.programme.Ideal;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Reason;
import org.palmares.forum.programme.Seats;
import org.palmares.forum.programme.Session;
import org.palmares.forum.programme.Share;
import org.palmares.forum.programme.Spans;
import org.palmares.forum.programme.Waiting;
import org.palmares.forum.programme.WhatIf;

/// A programme for people to read.
public final class ProgrammeReport {

    private static final double MILLION = 1_000_000;

    /// What a page can hold; the file holds the rest.
    private static final int MOST_WORST = 30;

    private static final int FIRST = 5;

    private final Forum forum;
    private final Programme.Planned planned;
    private final List<Session> sessions;
    private final Seats seats;
    private final List<Share> shares;
    private final List<List<Integer>> waiting;
    private final int seed;
    private final Texts texts;

    private ProgrammeReport(Forum forum, Programme.Planned planned, int seed, Texts texts) {
        this.forum = forum;
        this.planned = planned;
        this.sessions = planned.timetable().sessions();
        this.seats = planned.seats();
        this.shares = seats.shares();
        this.waiting = Waiting.lists(forum, sessions, seats, seed);
        this.seed = seed;
        this.texts = texts;
    }

    /// The page, whole.
    ///
    /// @param seed of the waiting lists
    public static String of(Forum forum, Programme.Planned planned, int seed, Texts texts) {
        return ReportShell.render("forum/programme.jte", new ProgrammeReport(forum, planned, seed, texts).page());
    }

    private ProgrammePage page() {
        var worst = worst();
        return new ProgrammePage(
                texts,
                ReportShell.style("report/programme.css"),
                texts.mark(say("mark"), forum.invented()),
                say("title", forum.workshops().size(), forum.participants().size()),
                lead(),
                forum.rooms().stream().map(Forum.Room::id).toList(),
                new ProgrammeGrid(forum, sessions, seats, texts).rows(),
                new ProgrammePage.Shares(ShareBins.of(shares, texts), gini()),
                worst.stream().limit(MOST_WORST).map(this::person).toList(),
                Math.max(0, worst.size() - MOST_WORST),
                away(),
                Integer.toString(seed),
                waited(),
                shares.isEmpty() ? "" : say("changes.now", percent(lowest()), finely(average())),
                shares.isEmpty()
                        ? List.of()
                        : planned.changes().stream().map(this::change).toList(),
                facts());
    }

    private String say(String key, Object... arguments) {
        return texts.get("cli.programme.report." + key, arguments);
    }

    private List<String> lead() {
        if (shares.isEmpty()) {
            return List.of(say("lead.nobody"));
        }
        var lead = new ArrayList<String>();
        lead.add(
                shares.getFirst().got() == 0
                        ? say("lead.lowest-zero", worst().size(), finely(average()))
                        : say("lead.shares", percent(lowest()), finely(average())));
        if (!worthDoing().isEmpty()) {
            lead.add(worthDoing());
        }
        lead.add(
                seats.proven()
                        ? say("lead.proved")
                        : say(seats.lowestProven() ? "lead.lowest-proved" : "lead.unproved"));
        return lead;
    }

    /// The change that helps most, or the workshop most waited for; blank where nobody waits.
    private String worthDoing() {
        var best = planned.changes().stream()
                .max(Comparator.comparing(WhatIf.Change::lowest).thenComparingLong(WhatIf.Change::total));
        if (best.isPresent() && best.get().lowest().compareTo(shares.getFirst()) > 0) {
            return say(
                    "lead.raise",
                    shortly(best.get()),
                    percent(best.get().lowest().value()));
        }
        if (best.isPresent() && best.get().total() > seats.total()) {
            return say(
                    "lead.more", shortly(best.get()), finely(average(best.get().total())));
        }
        var waited = waited();
        return waited.isEmpty()
                ? ""
                : say(
                        "lead.waited",
                        waited.getFirst().workshop(),
                        waited.getFirst().people());
    }

    private String shortly(WhatIf.Change change) {
        return change.room()
                ? say("change.room-short")
                : say("change.repeat", title(change.sessions().getFirst().workshop()));
    }

    private double lowest() {
        return shares.getFirst().value();
    }

    private double average() {
        return shares.stream().mapToDouble(Share::value).average().orElse(0);
    }

    private double average(long total) {
        return total / MILLION / shares.size();
    }

    /// Rounded down: a share is never told higher than it is, and 100 % is all.
    private String percent(double value) {
        return say("percent", Long.toString((long) Math.floor(100 * value + 1e-6)));
    }

    private String finely(double value) {
        return say("percent", String.format(texts.language(), "%.1f", 100 * value));
    }

    private String title(int workshop) {
        return forum.workshops().get(workshop).title();
    }

    private String time(WhatIf.Added added) {
        return ProgrammeGrid.time(forum, new Spans(forum), added.workshop(), added.slot());
    }

    /// Half of it is the mean difference of two draws, the same person perhaps; told of two people.
    private String gini() {
        if (shares.size() < 2 || shares.getFirst().equals(shares.getLast())) {
            return shares.isEmpty() ? "" : say("gini.alike");
        }
        double gini = Gini.of(shares);
        double points = 100 * 2 * gini * average() * shares.size() / (shares.size() - 1);
        return say(
                "gini", String.format(texts.language(), "%.1f", points), String.format(texts.language(), "%.3f", gini));
    }

    /// Those whose share is the lowest, where somebody has less than all.
    private List<Integer> worst() {
        if (shares.isEmpty() || shares.getFirst().value() >= 1) {
            return List.of();
        }
        return IntStream.range(0, forum.participants().size())
                .filter(person -> seats.best(person) > 0 && share(person).compareTo(shares.getFirst()) == 0)
                .boxed()
                .toList();
    }

    private Share share(int person) {
        return new Share(seats.got(person), seats.best(person));
    }

    private ProgrammePage.Person person(int person) {
        var wishes = forum.participants().get(person).wishes().entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(wish -> {
                    var reason = Reason.of(forum, sessions, seats, person, wish.getKey());
                    return new ProgrammePage.Wish(
                            title(wish.getKey()),
                            wish.getValue(),
                            say("reason." + reason.name().toLowerCase(Locale.ROOT)),
                            reason == Reason.SEATED);
                })
                .toList();
        return new ProgrammePage.Person(
                forum.participants().get(person).id(), percent(share(person).value()), wishes);
    }

    private String away() {
        var away = IntStream.range(0, forum.participants().size())
                .filter(person -> seats.best(person) == 0)
                .mapToObj(person -> forum.participants().get(person).id())
                .toList();
        return away.isEmpty() ? "" : say("worst.away", away.size(), String.join(", ", away));
    }

    private List<Waited> waited() {
        return IntStream.range(0, waiting.size())
                .boxed()
                .filter(workshop -> !waiting.get(workshop).isEmpty())
                .sorted(Comparator.comparingInt(
                        workshop -> -waiting.get(workshop).size()))
                .map(workshop -> waited(workshop, waiting.get(workshop)))
                .toList();
    }

    private Waited waited(int workshop, List<Integer> people) {
        var names = people.stream()
                .map(person -> forum.participants().get(person).id())
                .toList();
        boolean few = names.size() <= FIRST + 1;
        var first = String.join(", ", few ? names : names.subList(0, FIRST));
        return new Waited(
                title(workshop),
                names.size(),
                few ? first : say("waiting.all", first, names.size() - FIRST),
                few ? List.of() : names);
    }

    private ProgrammePage.Change change(WhatIf.Change change) {
        var added = change.sessions().stream()
                .map(one -> change.room()
                        ? say("change.at", title(one.workshop()), time(one))
                        : say(
                                "change.where",
                                time(one),
                                forum.rooms().get(one.room()).id()))
                .collect(Collectors.joining(", "));
        return new ProgrammePage.Change(
                change.room() ? say("change.room") : shortly(change),
                added,
                percent(change.lowest().value()),
                finely(average(change.total())),
                change.proven());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var timetable = planned.timetable();
        var cost = timetable.cost();
        facts.add(new Fact(
                say("method.cost"),
                planned.searched()
                        ? say(
                                "method.cost-value",
                                cost.total(),
                                timetable.bound(),
                                cost.conflicts(),
                                cost.shortfall(),
                                cost.absences())
                        : say("method.cost-given", cost.total(), cost.conflicts(), cost.shortfall(), cost.absences())));
        facts.add(new Fact(
                say("method.levels"),
                say(
                        "method.levels-value",
                        seats.levels().stream().filter(Seats.Level::proven).count(),
                        seats.levels().size())));
        if (!shares.isEmpty()) {
            var ideal = Ideal.lowest(forum, seats).value();
            facts.add(new Fact(
                    say("method.ideal"),
                    planned.searched()
                            ? say(
                                    "method.ideal-value",
                                    finely(ideal),
                                    finely(planned.boundOfIdeal().value()))
                            : finely(ideal)));
            facts.add(new Fact(
                    say("method.average"),
                    say("method.average-value", finely(average()), finely(average(seats.boundTotal())))));
        }
        facts.add(new Fact(say("method.seed"), Integer.toString(seed)));
        return facts;
    }
}
