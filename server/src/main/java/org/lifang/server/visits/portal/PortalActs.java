package org.lifang.server.visits.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.codes.CodePurpose;
import org.lifang.server.codes.Codes;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.Sha256;
import org.lifang.server.visits.appointment.Answering;
import org.lifang.server.visits.appointment.ConsentWords;
import org.lifang.server.visits.appointment.Ending;
import org.lifang.server.visits.appointment.Faces.Face;
import org.lifang.server.visits.appointment.Outcome;
import org.lifang.server.visits.appointment.Proposing;
import org.lifang.server.visits.appointment.Said;
import org.lifang.server.visits.appointment.Settling;
import org.lifang.server.visits.appointment.Spot;
import org.lifang.server.visits.appointment.Way;
import org.springframework.stereotype.Component;

/** What borrowers do on their page, with the same use cases as everybody else. */
@Component
class PortalActs {

    private static final int CODE_MINUTES = 10;

    private final Codes codes;
    private final Settling settling;
    private final Answering answering;
    private final Proposing proposing;
    private final Ending ending;
    private final ConsentWords wordings;

    PortalActs(
            Codes codes,
            Settling settling,
            Answering answering,
            Proposing proposing,
            Ending ending,
            ConsentWords wordings) {
        this.codes = codes;
        this.settling = settling;
        this.answering = answering;
        this.proposing = proposing;
        this.ending = ending;
        this.wordings = wordings;
    }

    /** Whoever has the link asks for a code; it goes to the number we know and to no other. */
    Result<CodeOutcome> askCode(Face face, UUID key, String language) {
        settling.asked(
                face.borrower(),
                "code asked for on the page of appointment " + face.id(),
                Ids.of("visits.portal.asked", key.toString()));
        Command command = command(face, key, "code", language);
        return codes.ask(
                command,
                new Codes.Wanted(CodePurpose.APPOINTMENT, face.id(), face.borrower(), language, shown(), CODE_MINUTES));
    }

    Result<CodeOutcome> enter(Face face, UUID key, String figures) {
        return codes.enter(command(face, key, "enter", figures), CodePurpose.APPOINTMENT, face.id(), figures, shown());
    }

    /** What a code stands for: the words of consent as they are now, whatever language the page speaks. */
    private byte[] shown() {
        return Sha256.of(wordings.text(ConsentWords.VERSION, "zh-CN") + wordings.text(ConsentWords.VERSION, "en"));
    }

    /** What became of an answer: the key of a sentence for the borrower. */
    String answer(Face face, PortalForm form, UUID key, UUID code, String language) {
        Command command = command(face, key, form.field("act"), form.body());
        Said said = new Said(
                Way.PORTAL,
                language,
                ConsentWords.VERSION,
                "one-time code " + code,
                Acting.SYSTEM,
                form.ticked("confirm"));
        Result<Outcome> result = act(command, face, form, said);
        if (result == null) {
            return "APPOINTMENT_NOTHING_NAMED";
        }
        return switch (result) {
            case Result.Accepted<Outcome> accepted -> sentence(form, accepted.outcome());
            case Result.Refused<Outcome> refused -> refused.refusal().code();
            case Result.KeyReused<Outcome> reused -> throw new Refused(reused);
        };
    }

    private @Nullable Result<Outcome> act(Command command, Face face, PortalForm form, Said said) {
        UUID id = face.id();
        return switch (form.field("act")) {
            case "accept" -> form.ticked("consent") ? answering.accept(command, id, form.number("number"), said) : null;
            case "counter" -> counter(command, id, form, said);
            case "place" -> place(command, id, form, said);
            case "move" -> proposing.offer(command, id, new Proposing.Round(null, null, null, false), said);
            case "keep" -> ending.keepOld(command, id, said);
            case "late" -> ending.theyRunLate(command, id, form.number("minutes"), said);
            case "refuse" -> answering.refuse(command, id, said);
            case "stop" -> answering.stopVisits(command, id, said);
            case "help" -> answering.help(command, id, said);
            default -> null;
        };
    }

    private @Nullable Result<Outcome> counter(Command command, UUID id, PortalForm form, Said said) {
        return form.ticked("consent") ? answering.counter(command, id, form.named(), form.words(), said) : null;
    }

    private @Nullable Result<Outcome> place(Command command, UUID id, PortalForm form, Said said) {
        Spot spot = form.spot();
        if (spot == null) {
            return form.words() == null ? null : answering.counter(command, id, List.of(), form.words(), said);
        }
        boolean atWork = form.ticked("atWork");
        return proposing.offer(command, id, new Proposing.Round(spot, null, null, atWork), said);
    }

    private static String sentence(PortalForm form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands -> "visits.page.done." + form.field("act");
            case Outcome.Booked booked -> "visits.page.done.accept";
            case Outcome.Gone gone -> "visits.page.gone";
            case Outcome.Stopped stopped -> "visits.page.waits";
            case Outcome.No no -> no.code();
        };
    }

    private static Command command(Face face, UUID key, String act, String body) {
        return Command.of(key, "visits.portal." + act, "appointment/" + face.id(), body, Acting.SYSTEM);
    }
}
