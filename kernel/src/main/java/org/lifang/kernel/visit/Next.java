package org.lifang.kernel.visit;

/** What may be done next. */
public sealed interface Next {

    /** The one next lawful step. */
    record Do(Step step) implements Next {}

    /** The step that would come, and what stands in its way. */
    record Blocked(Step step, Hindrance by) implements Next {}

    /** Nothing any more. */
    record Over() implements Next {}
}
