package org.palmares.demo;

import java.util.Arrays;
import java.util.List;
import org.palmares.demo.FictionalEdition.Axis;
import org.palmares.demo.FictionalEdition.Category;
import org.palmares.demo.FictionalEdition.Criterion;
import org.palmares.demo.FictionalEdition.Group;
import org.palmares.demo.FictionalEdition.Level;
import org.palmares.demo.FictionalEdition.Question;
import org.palmares.demo.FictionalEdition.Quota;
import org.palmares.demo.FictionalEdition.Rubric;
import org.palmares.demo.FictionalEdition.Stage;
import org.palmares.kernel.Wording;

/// The settings of the fictional edition. Places and quotas grow with the number of dossiers: for a hundred,
/// forty on the shortlist and twenty-five labels.
final class EditionPlan {

    private static final int LONGEST_ANSWER = 1_500;
    private static final int URBAN_SHARE = 15;

    private EditionPlan() {}

    static FictionalEdition of(int dossiers) {
        int shortlisted = Math.max(1, share(dossiers, 0.40));
        var levels = levels(dossiers);
        int labels = levels.stream().mapToInt(Level::places).sum();
        return new FictionalEdition(
                new Wording("Label Territoires en commun", "Territories in Common Label"),
                new Wording(
                        "Faire ensemble : les services publics à portée de main",
                        "Together: public services within reach"),
                "Valombre",
                new Wording(
                        "Édition de démonstration : les territoires, les personnes, les projets et les notes sont"
                                + " inventés. Toute ressemblance serait fortuite.",
                        "Demonstration edition: territories, people, projects and marks are invented. Any resemblance is"
                                + " accidental."),
                regions(),
                categories(),
                axes(),
                regional(),
                finals(),
                questions(),
                shortlisted,
                levels,
                quotas(shortlisted, labels));
    }

    static List<FictionalRegion> regions() {
        return List.of(
                region("nord", "Nord et Normandie", "North and Normandy", "Lille", "02 14 27 50 59 60 61 62 76 80"),
                region(
                        "bassin-parisien",
                        "Bassin parisien",
                        "Paris Basin",
                        "Orléans",
                        "18 28 36 37 41 45 75 77 78 91 92 93 94 95"),
                region("est", "Est", "East", "Strasbourg", "08 10 25 39 51 52 54 55 57 67 68 70 88 90"),
                region("ouest", "Ouest", "West", "Nantes", "22 29 35 44 49 53 56 72 85"),
                region(
                        "sud-ouest",
                        "Sud-Ouest",
                        "South-West",
                        "Bordeaux",
                        "09 12 16 17 19 23 24 31 32 33 40 46 47 64 65 79 81 82 86 87"),
                region(
                        "centre-est",
                        "Centre-Est",
                        "Centre-East",
                        "Lyon",
                        "01 03 07 15 21 26 38 42 43 58 63 69 71 73 74 89"),
                region(
                        "mediterranee",
                        "Méditerranée",
                        "Mediterranean",
                        "Montpellier",
                        "04 05 06 11 13 2A 2B 30 34 48 66 83 84"));
    }

    private static FictionalRegion region(String code, String fr, String en, String hostCity, String departements) {
        return new FictionalRegion(code, new Wording(fr, en), hostCity, Arrays.asList(departements.split(" ", -1)));
    }

    private static List<Category> categories() {
        return List.of(
                new Category("services", new Wording("Services aux habitants", "Services to residents")),
                new Category(
                        "citoyennete", new Wording("Citoyenneté et données ouvertes", "Citizenship and open data")),
                new Category(
                        "mobilites",
                        new Wording("Mobilités et transition écologique", "Mobility and green transition")),
                new Category("economie", new Wording("Économie, commerce et tourisme", "Economy, trade and tourism")),
                new Category(
                        "culture", new Wording("Éducation, culture et patrimoine", "Education, culture and heritage")));
    }

    private static List<Axis> axes() {
        return List.of(
                new Axis("urbain", new Wording("L’axe urbain", "The urban axis"), true, URBAN_SHARE),
                new Axis("cooperation", new Wording("Coopération entre territoires", "Co-operation"), false, 0),
                new Axis("inclusion", new Wording("Inclusion de tous les publics", "Inclusion"), false, 0),
                new Axis("sobriete", new Wording("Sobriété et résilience", "Sobriety and resilience"), false, 0));
    }

    private static Rubric regional() {
        return new Rubric(
                new Wording("Grille des jurys régionaux", "Regional juries’ rubric"),
                1,
                5,
                List.of(
                        criterion(
                                "originalite",
                                25,
                                new Wording("Originalité", "Originality"),
                                new Wording(
                                        "Le projet apporte-t-il une réponse nouvelle ?",
                                        "Does the project bring a new answer?"),
                                new Wording("Pratique déjà courante", "Already common practice"),
                                new Wording("Jamais vu ailleurs sous cette forme", "Not seen elsewhere in this form")),
                        criterion(
                                "utilite",
                                25,
                                new Wording("Utilité pour les habitants", "Use to residents"),
                                new Wording(
                                        "Le besoin est-il établi et le service utilisé ?",
                                        "Is the need established and the service used?"),
                                new Wording("Besoin supposé, usage inconnu", "Need assumed, use unknown"),
                                new Wording("Besoin démontré, usage mesuré", "Need shown, use measured")),
                        criterion(
                                "participation",
                                20,
                                new Wording("Participation", "Participation"),
                                new Wording(
                                        "Habitants, agents et partenaires ont-ils pesé sur le projet ?",
                                        "Did residents, staff and partners shape the project?"),
                                new Wording("Information seulement", "Informed only"),
                                new Wording("Décisions prises ensemble", "Decisions taken together")),
                        criterion(
                                "realisation",
                                15,
                                new Wording("Qualité de la réalisation", "Quality of delivery"),
                                new Wording(
                                        "Le projet est-il conduit et financé avec rigueur ?",
                                        "Is the project run and funded with rigour?"),
                                new Wording("Intention sans calendrier ni budget", "Intention without dates or budget"),
                                new Wording("Livré, chiffré, évalué", "Delivered, costed, evaluated")),
                        criterion(
                                "reprise",
                                15,
                                new Wording("Reprise par d’autres", "Reuse by others"),
                                new Wording(
                                        "Un autre territoire peut-il s’en saisir ?",
                                        "Can another territory take it up?"),
                                new Wording("Tout dépend du lieu", "Bound to its place"),
                                new Wording(
                                        "Documents et méthode prêts à l’emploi",
                                        "Documents and method ready to use"))));
    }

    private static Rubric finals() {
        return new Rubric(
                new Wording("Grille du jury final", "Final jury’s rubric"),
                1,
                5,
                List.of(
                        criterion(
                                "portee",
                                35,
                                new Wording("Portée", "Reach"),
                                new Wording(
                                        "Le projet change-t-il durablement le service rendu ?",
                                        "Does the project change the service for good?"),
                                new Wording("Effet local et passager", "Local and passing effect"),
                                new Wording("Changement profond et installé", "Deep and lasting change")),
                        criterion(
                                "exemplarite",
                                30,
                                new Wording("Exemplarité", "Example to others"),
                                new Wording(
                                        "Mérite-t-il d’être montré à tous ?", "Does it deserve to be shown to all?"),
                                new Wording("Peu d’enseignements", "Few lessons"),
                                new Wording(
                                        "Référence pour les autres territoires", "A reference for other territories")),
                        criterion(
                                "sincerite",
                                20,
                                new Wording("Sincérité du bilan", "Candour of the account"),
                                new Wording(
                                        "Résultats et difficultés sont-ils dits avec précision ?",
                                        "Are results and difficulties stated precisely?"),
                                new Wording("Affirmations sans preuve", "Claims without proof"),
                                new Wording(
                                        "Résultats vérifiables, échecs compris",
                                        "Verifiable results, failures included")),
                        criterion(
                                "presentation",
                                15,
                                new Wording("Présentation", "Presentation"),
                                new Wording(
                                        "L’exposé est-il clair et les réponses précises ?",
                                        "Is the talk clear and are the answers precise?"),
                                new Wording("Confus ou hors du sujet", "Confused or off the point"),
                                new Wording("Clair, précis, convaincant", "Clear, precise, convincing"))));
    }

    private static Criterion criterion(
            String code, int weight, Wording name, Wording question, Wording low, Wording high) {
        return new Criterion(code, typeset(name), typeset(question), low, high, weight);
    }

    private static List<Question> questions() {
        return List.of(
                question(
                        "besoin",
                        new Wording("À quel besoin le projet répond-il ?", "What need does the project meet?"),
                        new Wording(
                                "La situation de départ, les personnes concernées, ce qui avait déjà été tenté.",
                                "The situation at the start, the people concerned, what had been tried before.")),
                question(
                        "realisation",
                        new Wording("Qu’avez-vous réalisé ?", "What did you do?"),
                        new Wording(
                                "Ce qui est en service aujourd’hui, avec des chiffres d’usage et de résultat.",
                                "What is in service today, with figures of use and result.")),
                question(
                        "participation",
                        new Wording("Qui y a pris part ?", "Who took part?"),
                        new Wording(
                                "Habitants, agents, partenaires : ce que chacun a apporté ou changé.",
                                "Residents, staff, partners: what each brought or changed.")),
                question(
                        "reprise",
                        new Wording(
                                "Combien cela coûte-t-il, et que peut reprendre un autre territoire ?",
                                "What does it cost, and what can another territory reuse?"),
                        new Wording(
                                "Le coût complet, ce que vous partagez, ce que vous feriez autrement.",
                                "The whole cost, what you share, what you would do differently.")));
    }

    private static Question question(String code, Wording label, Wording help) {
        return new Question(code, typeset(label), typeset(help), LONGEST_ANSWER);
    }

    private static Wording typeset(Wording wording) {
        return new Wording(French.typeset(wording.fr()), wording.en());
    }

    private static List<Level> levels(int dossiers) {
        return List.of(
                new Level("bronze", new Wording("Bronze", "Bronze"), 1, Math.max(1, share(dossiers, 0.12))),
                new Level("argent", new Wording("Argent", "Silver"), 2, Math.max(1, share(dossiers, 0.08))),
                new Level("or", new Wording("Or", "Gold"), 3, Math.max(1, share(dossiers, 0.05))));
    }

    private static List<Quota> quotas(int shortlisted, int labels) {
        var categories = categories().stream().map(Category::code).toList();
        var regions = regions().stream().map(FictionalRegion::code).toList();
        return List.of(
                new Quota(Stage.SHORTLIST, Group.CATEGORY, categories, (int) (shortlisted * 0.075), (int)
                        Math.ceil(shortlisted * 0.30)),
                new Quota(Stage.SHORTLIST, Group.REGION, regions, (int) (shortlisted * 0.05), shortlisted),
                new Quota(Stage.SHORTLIST, Group.AXIS, List.of("urbain"), urbanPlaces(shortlisted), shortlisted),
                new Quota(Stage.LABELS, Group.CATEGORY, categories, (int) (labels * 0.08), labels),
                new Quota(Stage.LABELS, Group.AXIS, List.of("urbain"), urbanPlaces(labels), labels));
    }

    private static int urbanPlaces(int places) {
        return (places * URBAN_SHARE + 99) / 100;
    }

    private static int share(int dossiers, double part) {
        return (int) Math.round(dossiers * part);
    }
}
