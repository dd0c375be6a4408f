package org.palmares.juries.commands;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.palmares.cli.Texts;
import org.palmares.juries.assignment.Rule;

/// The rules of an assignment, for a report and for a reader.
public final class ClashWords {

    private ClashWords() {}

    public static SequencedMap<String, Object> fields(Rule rule) {
        var fields = new LinkedHashMap<String, Object>();
        switch (rule) {
            case Rule.Demand(var dossier, var jurors, var national) -> {
                fields.put("rule", national ? "national_demand" : "demand");
                fields.put("dossier", dossier);
                fields.put("value", jurors);
            }
            case Rule.MostRead(var juror, var dossiers) -> {
                fields.put("rule", "max_load");
                fields.put("juror", juror);
                fields.put("value", dossiers);
            }
            case Rule.LeastRead(var juror, var dossiers) -> {
                fields.put("rule", "min_load");
                fields.put("juror", juror);
                fields.put("value", dossiers);
            }
            case Rule.Conflict(var dossier, var juror) -> {
                fields.put("rule", "conflict");
                fields.put("dossier", dossier);
                fields.put("juror", juror);
            }
            case Rule.Unlisted(var dossier) -> {
                fields.put("rule", "unlisted");
                fields.put("dossier", dossier);
            }
            case Rule.OneOfInstitution(var dossier, var institution) -> {
                fields.put("rule", "institution");
                fields.put("dossier", dossier);
                fields.put("institution", institution);
            }
        }
        return fields;
    }

    public static String text(Rule rule, Texts texts) {
        return switch (rule) {
            case Rule.Demand(var dossier, var jurors, var national) ->
                texts.get(
                        national ? "cli.assign.clash.national" : "cli.assign.clash.demand",
                        dossier,
                        String.valueOf(jurors));
            case Rule.MostRead(var juror, var dossiers) ->
                texts.get("cli.assign.clash.most", juror, String.valueOf(dossiers));
            case Rule.LeastRead(var juror, var dossiers) ->
                texts.get("cli.assign.clash.least", juror, String.valueOf(dossiers));
            case Rule.Conflict(var dossier, var juror) -> texts.get("cli.assign.clash.conflict", dossier, juror);
            case Rule.Unlisted(var dossier) -> texts.get("cli.assign.clash.unlisted", dossier);
            case Rule.OneOfInstitution(var dossier, var institution) ->
                texts.get("cli.assign.clash.institution", dossier, institution);
        };
    }
}
