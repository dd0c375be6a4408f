package org.palmares.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the dossiers: for each territory the idea least told so far among those that suit it.
final class Desk {

    private static final int SHORTEST_ANSWER = 440;

    private final List<Idea> ideas;
    private final Sheet phrases = Sheet.read("phrases.txt");
    private final Gazetteer gazetteer;
    private final long seed;
    private final Map<String, Integer> told = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    Desk(Gazetteer gazetteer, long seed) {
        this.gazetteer = gazetteer;
        this.seed = seed;
        this.ideas = Sheet.read("ideas.txt").sections().entrySet().stream()
                .map(section -> new Idea(section.getKey(), section.getValue()))
                .toList();
    }

    List<FictionalDossier> write(List<FictionalTerritory> territories) {
        return territories.stream().map(this::write).toList();
    }

    private FictionalDossier write(FictionalTerritory territory) {
        var chance = Chance.of(seed, "dossier", territory.number());
        var idea = idea(territory, chance);
        var story = new Story(territory, gazetteer.towns(territory.region()), chance);
        idea.quantities().forEach(story::let);
        return new FictionalDossier(
                territory.number(),
                territory,
                idea.name(),
                title(idea, story, territory),
                story.tell(idea.only("summary")),
                idea.category(),
                axes(idea, territory, chance),
                answers(idea, story, chance));
    }

    private Idea idea(FictionalTerritory territory, Chance chance) {
        var fitting = ideas.stream()
                .filter(idea -> idea.fits().contains(territory.kind()))
                .toList();
        int least = fitting.stream().mapToInt(this::timesTold).min().orElseThrow();
        var idea = chance.one(
                fitting.stream().filter(each -> timesTold(each) == least).toList());
        told.merge(idea.name(), 1, Integer::sum);
        return idea;
    }

    private int timesTold(Idea idea) {
        return told.getOrDefault(idea.name(), 0);
    }

    /// The idea's titles in turn; once all are taken, the same with the place.
    private String title(Idea idea, Story story, FictionalTerritory territory) {
        int turn = timesTold(idea) - 1;
        var bare = idea.titles().get(turn % idea.titles().size());
        var candidates = List.of(bare, bare + ", " + territory.where(), bare + ", " + territory.shortName());
        return candidates.stream()
                .map(story::tell)
                .filter(titles::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No title left for " + territory.name()));
    }

    private static List<String> axes(Idea idea, FictionalTerritory territory, Chance chance) {
        List<String> axes = new ArrayList<>(idea.axes());
        if (!territory.isUrban() && territory.kind() != TerritoryKind.CA) {
            axes.remove("urbain");
        } else if (!axes.contains("urbain") && chance.happens(0.45)) {
            axes.add("urbain");
        }
        axes.sort(Comparator.naturalOrder());
        return List.copyOf(axes);
    }

    private List<String> answers(Idea idea, Story story, Chance chance) {
        return List.of("need", "done", "who", "reuse").stream()
                .map(part -> answer(story.tell(idea.only(part)), part, story, chance))
                .toList();
    }

    /// The idea's own text and one phrase of those that suit all, or two where the text is short.
    private String answer(String own, String part, Story story, Chance chance) {
        var common = new ArrayList<>(phrases.lines(part));
        var answer = own;
        do {
            var phrase = chance.one(common);
            common.remove(phrase);
            answer += " " + story.tell(phrase);
        } while (answer.length() < SHORTEST_ANSWER);
        return answer;
    }
}
