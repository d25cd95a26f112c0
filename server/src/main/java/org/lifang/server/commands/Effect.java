package org.lifang.server.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.Entry;
import org.springframework.context.ApplicationEventPublisher;

/** What an effect may use while it runs inside the command's transaction. */
public final class Effect {

    private final Command command;
    private final Instant at;
    private final ApplicationEventPublisher events;
    private final List<Entry> lines = new ArrayList<>();

    Effect(Command command, Instant at, ApplicationEventPublisher events) {
        this.command = command;
        this.at = at;
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
        lines.add(new Entry(command.actor(), action, target, command.reason(), command.key(), before, after, details));
    }

    /** Stages an event: handed on after the commit, kept until every listener is done. Ids only. */
    public void publish(Object event) {
        events.publishEvent(event);
    }

    List<Entry> lines() {
        return lines;
    }
}
