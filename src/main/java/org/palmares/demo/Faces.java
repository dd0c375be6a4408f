package org.palmares.demo;

import org.palmares.awards.Awards;
import org.palmares.deliberations.Deliberations;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.Editions;
import org.palmares.journal.Journal;
import org.palmares.juries.Juries;
import org.palmares.palmares.Palmares;
import org.palmares.people.People;
import org.palmares.scoring.Scoring;
import org.palmares.territories.Territories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The public faces through which an edition is played, and the transaction that holds several of their acts together.
@Component
record Faces(
        People people,
        Territories territories,
        Editions editions,
        EditionPlans plans,
        Dossiers dossiers,
        Juries juries,
        Scoring scoring,
        Deliberations deliberations,
        Awards awards,
        Palmares palmares,
        Journal journal,
        TransactionTemplate transaction) {}
