package org.palmares.forum.commands;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `palmares programme` writes and reports.
public final class ProgrammeFile {

    private static final int DECIMALS = 6;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Forum forum;
    private final Spans spans;
    private final Programme.Planned planned;
    private final List<Session> sessions;
    private final Seats seats;
    private final int[] ideal;
    private final int seed;

    public ProgrammeFile(Forum forum, Programme.Planned planned, int seed) {
        this.forum = forum;
        this.spans = new Spans(forum);
        this.planned = planned;
        this.sessions = planned.timetable().sessions();
        this.seats = planned.seats();
        this.ideal = Ideal.of(forum);
        this.seed = seed;
    }

    /// The programme, whole.
    public String json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seed", seed);
        fields.put(
                "sessions",
                IntStream.range(0, sessions.size()).mapToObj(this::session).toList());
        fields.put("seats", seatList());
        fields.put("participants", people().mapToObj(this::person).toList());
        fields.put("waiting", waiting());
        fields.put("objective", objective());
        fields.put("levels", seats.levels().stream().map(ProgrammeFile::level).toList());
        fields.put("worst", worst());
        fields.put("changes", planned.changes().stream().map(this::change).toList());
        return JSON.writeValueAsString(fields) + "\n";
    }

    /// The report, but for the seconds and what the checker says.
    public SequencedMap<String, Object> report() {
        var fields = new LinkedHashMap<String, Object>();
        var cost = planned.timetable().cost();
        boolean cheapest = planned.searched() && planned.timetable().bound() == cost.total();
        fields.put("status", seats.proven() && (cheapest || !planned.searched()) ? "optimal" : "feasible");
        fields.put("objective", objective());
        var bound = new LinkedHashMap<String, Object>();
        if (planned.searched()) {
            bound.put("cost", planned.timetable().bound());
            bound.put("lowest_of_ideal", rounded(planned.boundOfIdeal().value()));
        }
        bound.put("lowest_proven", seats.lowestProven());
        bound.put("levels", seats.levels().size());
        bound.put(
                "levels_proven",
                seats.levels().stream().filter(Seats.Level::proven).count());
        bound.put("total", millionths(seats.boundTotal()));
        fields.put("bound", bound);
        var worst = seats.shares().isEmpty()
                ? BigDecimal.ZERO
                : rounded(seats.shares().getFirst().value());
        fields.put("worst", worst);
        fields.put("gini", rounded(Gini.of(seats.shares())));
        fields.put("participants", forum.participants().size());
        fields.put("sessions", sessions.size());
        fields.put(
                "seats",
                Math.toIntExact(IntStream.of(seats.filled()).asLongStream().sum()));
        fields.put(
                "out_of_reach",
                people().filter(person -> seats.best(person) == 0).count());
        fields.put("rounds", planned.rounds());
        fields.put("rounds_kept", planned.kept());
        fields.put("seed", seed);
        return fields;
    }

    private SequencedMap<String, Object> objective() {
        var cost = planned.timetable().cost();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("cost", cost.total());
        fields.put("conflicts", cost.conflicts());
        fields.put("shortfall", cost.shortfall());
        fields.put("absences", cost.absences());
        fields.put(
                "lowest",
                seats.shares().isEmpty()
                        ? BigDecimal.ZERO
                        : rounded(seats.shares().getFirst().value()));
        fields.put("lowest_of_ideal", rounded(Ideal.lowest(forum, seats).value()));
        fields.put("total", millionths(seats.total()));
        return fields;
    }

    private SequencedMap<String, Object> session(int place) {
        var session = sessions.get(place);
        var fields = held(session.workshop(), session.slot(), session.room());
        fields.put("seats", forum.seats(session.workshop(), session.room()));
        fields.put("taken", seats.filled()[place]);
        return fields;
    }

    /// With all its slots where it takes several.
    private SequencedMap<String, Object> held(int workshop, int slot, int room) {
        var fields = where(workshop, slot, room);
        var slots = spans.slots(workshop, slot);
        if (slots.size() > 1) {
            fields.put(
                    "slots",
                    slots.stream().map(one -> forum.slots().get(one).id()).toList());
        }
        return fields;
    }

    private SequencedMap<String, Object> where(int workshop, int slot, int room) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("workshop", forum.workshops().get(workshop).id());
        fields.put("slot", forum.slots().get(slot).id());
        if (room < forum.rooms().size()) {
            fields.put("room", forum.rooms().get(room).id());
        }
        return fields;
    }

    private List<Object> seatList() {
        var list = new ArrayList<>();
        people().forEach(person -> seats.of(person).forEach(place -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("participant", forum.participants().get(person).id());
            fields.putAll(
                    where(sessions.get(place).workshop(), sessions.get(place).slot(), Integer.MAX_VALUE));
            list.add(fields);
        }));
        return list;
    }

    private SequencedMap<String, Object> person(int person) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("participant", forum.participants().get(person).id());
        fields.put("got", seats.got(person));
        fields.put("best", seats.best(person));
        fields.put("ideal", ideal[person]);
        if (seats.best(person) > 0) {
            fields.put("utility", rounded(share(person).value()));
        }
        return fields;
    }

    private List<Object> waiting() {
        var list = new ArrayList<>();
        var waiting = Waiting.lists(forum, sessions, seats, seed);
        for (int workshop = 0; workshop < waiting.size(); workshop++) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("workshop", forum.workshops().get(workshop).id());
            fields.put(
                    "participants",
                    waiting.get(workshop).stream()
                            .map(person -> forum.participants().get(person).id())
                            .toList());
            list.add(fields);
        }
        return list;
    }

    /// Those whose share is the lowest, and what became of each of their wishes.
    private List<Object> worst() {
        var list = new ArrayList<>();
        people().filter(person -> seats.best(person) > 0
                        && share(person).compareTo(seats.shares().getFirst()) == 0)
                .forEach(person -> {
                    var fields = person(person);
                    var wishes = new ArrayList<>();
                    forum.participants().get(person).wishes().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .forEach(wish -> {
                                var told = new LinkedHashMap<String, Object>();
                                told.put(
                                        "workshop",
                                        forum.workshops().get(wish.getKey()).id());
                                told.put("weight", wish.getValue());
                                var reason = Reason.of(forum, sessions, seats, person, wish.getKey());
                                told.put("outcome", reason.name().toLowerCase(Locale.ROOT));
                                wishes.add(told);
                            });
                    fields.put("wishes", wishes);
                    list.add(fields);
                });
        return list;
    }

    private static SequencedMap<String, Object> level(Seats.Level level) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("utility", rounded(level.share().value()));
        fields.put("participants", level.people());
        fields.put("proven", level.proven());
        return fields;
    }

    private SequencedMap<String, Object> change(WhatIf.Change change) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("change", change.room() ? "room" : "repeat");
        fields.put(
                "sessions",
                change.sessions().stream()
                        .map(added -> held(added.workshop(), added.slot(), added.room()))
                        .toList());
        fields.put("method", "seats solved again: the lowest share, then the total");
        fields.put("lowest", rounded(change.lowest().value()));
        fields.put("total", millionths(change.total()));
        fields.put("proven", change.proven());
        return fields;
    }

    private Share share(int person) {
        return new Share(seats.got(person), seats.best(person));
    }

    private IntStream people() {
        return IntStream.range(0, forum.participants().size());
    }

    private static BigDecimal millionths(long number) {
        return BigDecimal.valueOf(number, DECIMALS);
    }

    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
