package org.palmares.kernel;

/// Not there, or not this actor's to know: the same answer for both.
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super("Not found, or not to be known by the actor (%s).".formatted(what));
    }
}
