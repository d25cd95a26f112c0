package org.lifang.server.commands;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.springframework.context.ApplicationEventPublisher;

/** What an effect may use while it runs inside the command's transaction. */
public final class Effect {

    private final Command command;
    private final Instant at;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private int lines;

    Effect(Command command, Instant at, Audit audit, ApplicationEventPublisher events) {
        this.command = command;
        this.at = at;
        this.audit = audit;
        this.events = events;
    }

    public Command command() {
        return command;
    }

    public UUID key() {
        return command.key();
    }

    public UUID actor() {
        return command.actor();
    }

    /** When the command was taken up. */
    public Instant at() {
        return at;
    }

    /** Writes the audit line of the change; every accepted command needs at least one. */
    public void audit(
            String action, String target, @Nullable Object before, @Nullable Object after, Map<String, ?> details) {
        audit.record(
                new Entry(command.actor(), action, target, command.reason(), command.key(), before, after, details));
        lines++;
    }

    /** Stages an event: handed on after the commit, kept until every listener is done. Ids only. */
    public void publish(Object event) {
        events.publishEvent(event);
    }

    int lines() {
        return lines;
    }
}
