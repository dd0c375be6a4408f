package org.palmares.forum.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Titles of workshops for a forum that is drawn: eight themes of five, none of which was ever held.
final class WorkshopTitles {

    /// A workshop that could be.
    ///
    /// @param handsOn whether people make something: fewer can come, at benches
    record Title(String theme, String text, boolean handsOn) {}

    private static final Map<String, List<String>> THEMES = new TreeMap<>(Map.of(
            "eau",
                    List.of(
                            "Rendre l’eau de pluie aux jardins d’école",
                            "Compter les fuites avant qu’elles ne comptent",
                            "Une rivière retrouvée sous le parking",
                            "* Fabriquer un filtre de sable en une heure",
                            "Partager la nappe entre voisins de champs"),
            "énergie",
                    List.of(
                            "Un village qui produit ce qu’il éclaire",
                            "Rénover une rue entière, et non une maison",
                            "La chaleur perdue de la laiterie",
                            "* Monter un petit panneau solaire",
                            "Éteindre la nuit sans éteindre la ville"),
            "déplacements",
                    List.of(
                            "Le car qui attend la fin du marché",
                            "Aller au collège à vélo, même l’hiver",
                            "La gare fermée qui rouvre en atelier",
                            "* Réparer son vélo avec ses voisins",
                            "Livrer le dernier kilomètre à pied"),
            "santé",
                    List.of(
                            "Un cabinet tenu par ceux qu’il soigne",
                            "Vieillir chez soi à plusieurs",
                            "La permanence de nuit des villages isolés",
                            "* Cuisiner pour ceux qui n’ont plus faim",
                            "Écouter les aidants avant qu’ils ne cèdent"),
            "école",
                    List.of(
                            "La classe dehors, du matin au soir",
                            "Des devoirs qui se font à la bibliothèque",
                            "Un internat ouvert sur le bourg",
                            "* Inventer un jeu pour apprendre à voter",
                            "Le lycée qui écrit ses propres règles"),
            "numérique",
                    List.of(
                            "Un guichet qui vient à la porte",
                            "Expliquer une décision prise par un calcul",
                            "La carte des zones sans réseau, faite à la main",
                            "* Réemployer un vieil ordinateur",
                            "Garder la mémoire des associations"),
            "alimentation",
                    List.of(
                            "La cantine qui achète à vingt fermes",
                            "Un marché où rien ne se jette",
                            "Le verger des cours d’immeubles",
                            "* Conserver les légumes sans froid",
                            "Planter pour le climat de dans trente ans"),
            "culture",
                    List.of(
                            "Le théâtre qui passe de grange en grange",
                            "Une friche, sept associations, un seul toit",
                            "Prêter des œuvres comme on prête des livres",
                            "* Composer un chœur d’une après-midi",
                            "La fête du quartier racontée par les enfants")));

    private static final String HANDS_ON = "* ";

    static final List<Title> ALL = THEMES.entrySet().stream()
            .flatMap(theme -> theme.getValue().stream().map(text -> title(theme.getKey(), text)))
            .toList();

    private WorkshopTitles() {}

    private static Title title(String theme, String text) {
        return text.startsWith(HANDS_ON)
                ? new Title(theme, text.substring(HANDS_ON.length()), true)
                : new Title(theme, text, false);
    }
}
