package org.palmares.juries;

import java.util.List;
import org.palmares.kernel.Refusal;

/// What the rules of juries refuse.
public abstract sealed class JuryRefusal extends Refusal {

    private JuryRefusal(String message, String key, Object... arguments) {
        super(message, key, arguments);
    }

    /// Some dossiers cannot be given to enough jurors.
    public static final class NotEnoughJurors extends JuryRefusal {
        NotEnoughJurors(int wanted, List<String> dossiers) {
            super(
                    "Not enough jurors (wanted %d for each of %s).\nMaybe a region has no jury, or too many are recused."
                            .formatted(wanted, dossiers),
                    "refusal.juries.not-enough-jurors",
                    wanted,
                    dossiers.size(),
                    named(dossiers));
        }
    }

    /// Some dossiers are heard by no region.
    public static final class WithoutRegion extends JuryRefusal {
        WithoutRegion(List<String> dossiers) {
            super(
                    "Eligible dossiers have no region (%s).".formatted(dossiers),
                    "refusal.juries.without-region",
                    dossiers.size(),
                    named(dossiers));
        }
    }

    /// The jury is already formed for this region and round.
    public static final class AlreadyConvened extends JuryRefusal {
        AlreadyConvened(String name) {
            super(
                    "A jury exists for this region and round (%s).".formatted(name),
                    "refusal.juries.already-convened",
                    name);
        }
    }

    /// A juror who has readings cannot leave the jury.
    public static final class HasReadings extends JuryRefusal {
        HasReadings(String name) {
            super("The juror has readings (%s).".formatted(name), "refusal.juries.has-readings", name);
        }
    }

    /// Whoever files a dossier, or writes one with its owner, cannot judge in the edition.
    public static final class FilesDossiers extends JuryRefusal {
        FilesDossiers(String name) {
            super(
                    "The person files a dossier in this edition (%s).".formatted(name),
                    "refusal.juries.files-dossiers",
                    name);
        }
    }

    private static String named(List<String> dossiers) {
        return String.join(", ", dossiers.stream().limit(8).toList()) + (dossiers.size() > 8 ? "…" : "");
    }
}
