package org.lifang.kernel.visit;

/** What an event did to a visit. */
public sealed interface Took {

    /** It belongs to the chain. */
    record Taken(VisitState state) implements Took {}

    /** It may not be done now. */
    record Refused(Hindrance by) implements Took {}
}
