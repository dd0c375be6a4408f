package org.palmares.forum.commands;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.cli.Draw;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A forum that looks like a real one: a few workshops that many wish for, people drawn to two themes each, some of
/// whom come for half of the day or speak themselves. docs/programme.md tells the odds.
public final class ForumDraw implements Draw {

    private record Size(int participants, int workshops, int slots, int rooms) {}

    private static final SequencedMap<String, Size> SIZES = new LinkedHashMap<>();

    static {
        SIZES.put("small", new Size(60, 10, 4, 3));
        SIZES.put("900", new Size(900, 40, 6, 8));
    }

    /// Seats of each room for every hundred people, the largest first: 105 with eight rooms.
    private static final int[] ROOM_PERCENT = {27, 18, 15, 12, 10, 9, 8, 6};

    private static final List<String> ROOMS = List.of(
            "Amphithéâtre",
            "Auditorium",
            "Grande salle",
            "Salle des voûtes",
            "Salle du canal",
            "Atelier du toit",
            "Salle du jardin",
            "Bibliothèque");

    private static final List<String> HOURS = List.of("09:00", "10:15", "11:30", "14:00", "15:15", "16:30");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 12);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /// What the wishes of a person weigh, the dearest first.
    private static final int[] WEIGHTS = {10, 8, 6, 5, 4, 3, 2, 1};

    private static final int LEAST_WISHES = 5;
    private static final double POPULARITY_FALL = 0.7;
    private static final double THEME = 5;
    private static final double MORNING = 0.12;
    private static final double AFTERNOON = 0.08;
    private static final int SPEAKERS_FROM_OUTSIDE = 3;

    /// One workshop in ten takes two slots of an hour.
    private static final int LONG_ONE_IN = 10;

    private static final int LONG_MINUTES = 120;

    private final Size size;
    private final LocalDate day;
    private final Random random;
    private final List<WorkshopTitles.Title> titles;
    private final double[] popularity;

    /// The most popular of those where people make something, by rank: they last longer.
    private final Set<Integer> longer;

    /// The draw that the command offers.
    public ForumDraw() {
        this(SIZES.firstEntry().getValue(), DAY, 0);
    }

    private ForumDraw(Size size, LocalDate day, long seed) {
        this.size = size;
        this.day = day;
        random = new Random(seed);
        var all = new ArrayList<>(WorkshopTitles.ALL);
        Collections.shuffle(all, random);
        titles = List.copyOf(all.subList(0, size.workshops()));
        popularity = IntStream.range(0, titles.size())
                .mapToDouble(rank -> Math.pow(rank + 1, -POPULARITY_FALL))
                .toArray();
        longer = IntStream.range(0, titles.size())
                .filter(rank -> titles.get(rank).handsOn())
                .limit(size.workshops() / LONG_ONE_IN)
                .boxed()
                .collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "forum";
    }

    @Override
    public List<String> sizes() {
        return List.copyOf(SIZES.keySet());
    }

    @Override
    public String text(String asked, long seed) {
        return text(asked, DAY, seed);
    }

    /// The same, on another day.
    public static String text(String asked, LocalDate day, long seed) {
        var drawn = new ForumDraw(Objects.requireNonNull(SIZES.get(asked)), day, seed).draw();
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(drawn)
                + "\n";
    }

    private Map<String, Object> draw() {
        var forum = new LinkedHashMap<String, Object>();
        forum.put("invented", true);
        forum.put("slots", IntStream.range(0, size.slots()).mapToObj(this::slot).toList());
        forum.put("rooms", IntStream.range(0, size.rooms()).mapToObj(this::room).toList());
        forum.put(
                "workshops",
                IntStream.range(0, titles.size()).mapToObj(this::workshop).toList());
        forum.put(
                "participants",
                IntStream.range(0, size.participants())
                        .mapToObj(this::participant)
                        .toList());
        return forum;
    }

    private Map<String, Object> slot(int slot) {
        var start = day.atTime(LocalTime.parse(HOURS.get(slot))).atZone(ZONE).toOffsetDateTime();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", HOURS.get(slot).replace(':', 'h'));
        fields.put("start", start.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        fields.put("end", start.plusHours(1).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        return fields;
    }

    /// The rooms hold a little more than all, however few there are.
    private Map<String, Object> room(int room) {
        int all = IntStream.of(ROOM_PERCENT).sum();
        int these = IntStream.of(ROOM_PERCENT).limit(size.rooms()).sum();
        var equipment = new ArrayList<>(List.of("écran"));
        if (room % 2 == 0) {
            equipment.add("micros");
        }
        if (room == size.rooms() - 1 || room % 4 == 1) {
            equipment.add("établis");
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", ROOMS.get(room));
        fields.put("capacity", size.participants() * ROOM_PERCENT[room] * all / these / 100);
        fields.put("equipment", equipment);
        return fields;
    }

    private Map<String, Object> workshop(int rank) {
        var speakers = new ArrayList<String>();
        speakers.add(speaker(rank, 0));
        if (random.nextBoolean()) {
            speakers.add(speaker(rank, 1));
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", "a%02d".formatted(rank + 1));
        fields.put("title", titles.get(rank).text());
        fields.put("speakers", speakers);
        fields.put("equipment", titles.get(rank).handsOn() ? List.of("établis") : List.of("écran"));
        fields.put("repeats", rank < size.workshops() / 10 ? 3 : rank < size.workshops() / 3 ? 2 : 1);
        if (titles.get(rank).handsOn()) {
            fields.put("capacity", Math.max(8, size.participants() / 15));
        }
        if (longer.contains(rank)) {
            fields.put("duration", LONG_MINUTES);
        }
        return fields;
    }

    /// One of those who come, or somebody from outside; nobody speaks in two workshops.
    private String speaker(int rank, int place) {
        return random.nextInt(SPEAKERS_FROM_OUTSIDE) == 0
                ? "invité-%02d-%d".formatted(rank + 1, place + 1)
                : person((2 * rank + place) * size.participants() / (2 * titles.size()));
    }

    private Map<String, Object> participant(int person) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", person(person));
        fields.put("wishes", wishes());
        double part = random.nextDouble();
        int noon = size.slots() / 2;
        if (part < MORNING) {
            fields.put("available", hours(0, noon));
        } else if (part < MORNING + AFTERNOON) {
            fields.put("available", hours(noon, size.slots()));
        }
        return fields;
    }

    private static String person(int person) {
        return "p%03d".formatted(person + 1);
    }

    private static List<String> hours(int from, int to) {
        return HOURS.subList(from, to).stream()
                .map(hour -> hour.replace(':', 'h'))
                .toList();
    }

    private List<Object> wishes() {
        var first = theme();
        var second = theme();
        double[] odds = IntStream.range(0, titles.size())
                .mapToDouble(rank -> popularity[rank]
                        * (titles.get(rank).theme().equals(first)
                                        || titles.get(rank).theme().equals(second)
                                ? THEME
                                : 1))
                .toArray();
        int count = LEAST_WISHES + random.nextInt(WEIGHTS.length - LEAST_WISHES + 1);
        var wishes = new ArrayList<>();
        for (int wish = 0; wish < count; wish++) {
            int rank = drawn(odds);
            odds[rank] = 0;
            var fields = new LinkedHashMap<String, Object>();
            fields.put("workshop", "a%02d".formatted(rank + 1));
            fields.put("weight", WEIGHTS[wish]);
            wishes.add(fields);
        }
        return wishes;
    }

    private String theme() {
        return titles.get(random.nextInt(titles.size())).theme();
    }

    private int drawn(double[] odds) {
        double left = random.nextDouble() * Arrays.stream(odds).sum();
        int rank = 0;
        while (rank < odds.length - 1 && (odds[rank] == 0 || left >= odds[rank])) {
            left -= odds[rank];
            rank++;
        }
        return rank;
    }
}
