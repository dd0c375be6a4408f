package org.palmares.deliberations;

import java.util.List;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.kernel.Refusal;

/// A rule about decisions says no. No message ever holds a mark or a rank.
public abstract sealed class DeliberationRefusal extends Refusal {

    private DeliberationRefusal(String message, String name, Object... arguments) {
        super(message, "refusal.deliberations." + name, arguments);
    }

    /// Whoever decides must know everything the decision rests on.
    public static final class Recused extends DeliberationRefusal {
        Recused() {
            super("The actor is recused on a dossier of the edition.", "recused");
        }
    }

    /// Each dossier has a reading at least before any is set aside.
    public static final class Unread extends DeliberationRefusal {
        Unread(List<Integer> numbers) {
            super(
                    "Dossiers without a reading (%s).".formatted(numbers),
                    "unread",
                    numbers.size(),
                    String.join(
                            ", ", numbers.stream().limit(8).map(String::valueOf).toList()));
        }
    }

    /// No choice keeps every quota.
    public static final class QuotasClash extends DeliberationRefusal {
        QuotasClash(List<Bound> clash) {
            super(
                    "No choice keeps every quota (%s).".formatted(clash),
                    "quotas-clash",
                    String.join(", ", clash.stream().map(Bound::label).toList()));
        }
    }

    /// A sheet came in, or a dossier left, since the proposal was drawn.
    public static final class ProposalChanged extends DeliberationRefusal {
        ProposalChanged() {
            super("The proposal changed since it was shown.", "proposal-changed");
        }
    }

    /// The final needs its jury.
    public static final class NoFinalJury extends DeliberationRefusal {
        NoFinalJury() {
            super("No jury sits for the final.", "no-final-jury");
        }
    }
}
