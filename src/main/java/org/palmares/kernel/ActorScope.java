package org.palmares.kernel;

/// Where the current actor is kept.
final class ActorScope {

    static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    static final Actor ANONYMOUS = new Actor.Anonymous();

    private ActorScope() {}
}
