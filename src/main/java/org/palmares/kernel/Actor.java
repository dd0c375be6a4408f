package org.palmares.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Who acts. Every transaction carries its actor to the database, whose policies decide what that actor may know.
public sealed interface Actor {

    /// A visitor who has not signed in.
    record Anonymous() implements Actor {

        @Override
        public String code() {
            return "anonymous";
        }
    }

    /// Somebody who has signed in.
    record Person(UUID account) implements Actor {

        @Override
        public String code() {
            return "person:" + account;
        }
    }

    /// The product itself, doing what nobody asked for in person: a clean-up, a start. It may know no assessment.
    record Machine(String name) implements Actor {

        @Override
        public String code() {
            return "machine:" + name;
        }
    }

    /// As written in the setting `palmares.actor` and in the journal.
    String code();

    /// The actor of the running request or task; anonymous where none was named.
    static Actor current() {
        return ActorScope.CURRENT.orElse(ActorScope.ANONYMOUS);
    }

    /// The account that acts, if a person does.
    static Optional<UUID> currentAccount() {
        return current() instanceof Person(UUID account) ? Optional.of(account) : Optional.empty();
    }

    /// Does the task as this actor.
    default void perform(Runnable task) {
        ScopedValue.where(ActorScope.CURRENT, this).run(task);
    }

    /// Does the task as this actor and gives its result.
    default <T> T perform(Supplier<T> task) {
        return ScopedValue.where(ActorScope.CURRENT, this).call(task::get);
    }

    /// The scope that opens around a task of this actor, for callers whose task throws checked exceptions.
    default ScopedValue.Carrier scope() {
        return ScopedValue.where(ActorScope.CURRENT, this);
    }
}
