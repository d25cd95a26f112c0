package org.lifang.server.visits.appointment;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.visits.appointment.Bodies.AcceptBody;
import org.lifang.server.visits.appointment.Bodies.AnswerBody;
import org.lifang.server.visits.appointment.Bodies.CounterBody;
import org.lifang.server.visits.appointment.Bodies.LateBody;
import org.lifang.server.visits.appointment.Bodies.MissedBody;
import org.lifang.server.visits.appointment.Bodies.NoteBody;
import org.lifang.server.visits.appointment.Bodies.NumberBody;
import org.lifang.server.visits.appointment.Bodies.OfferBody;
import org.lifang.server.visits.appointment.Bodies.ProposalBody;
import org.lifang.server.visits.appointment.Bodies.Reading;
import org.lifang.server.visits.appointment.Bodies.ReasonBody;
import org.lifang.server.visits.appointment.Bodies.SaidBody;
import org.lifang.server.visits.appointment.Bodies.Who;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The appointment desk: what is done, with the borrower on the telephone or without. */
@RestController
@RequestMapping("/api/v1")
class AppointmentActs {

    private final AppointmentDesk desk;
    private final Proposing proposing;
    private final Answering answering;
    private final Ending ending;
    private final Looks looks;

    AppointmentActs(AppointmentDesk desk, Proposing proposing, Answering answering, Ending ending, Looks looks) {
        this.desk = desk;
        this.proposing = proposing;
        this.answering = answering;
        this.ending = ending;
        this.looks = looks;
    }

    @PostMapping("/borrowers/{borrower}/appointments")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome propose(@PathVariable long borrower, @Valid @RequestBody ProposalBody body, Command command) {
        desk.requireBorrower(borrower);
        return proposing
                .propose(command.because(body.reason()), body.proposal(borrower))
                .orRefuse();
    }

    @PostMapping("/appointments/{id}/offer")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome offer(@PathVariable UUID id, @Valid @RequestBody OfferBody body, Command command) {
        found(id);
        Proposing.Round round = new Proposing.Round(
                body.place() == null ? null : body.place().spot(),
                body.from(),
                body.tell().channel(),
                body.askedAtWork() != null);
        return proposing.offer(command, id, round, said(body.askedAtWork())).orRefuse();
    }

    @PostMapping("/appointments/{id}/accept")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome accept(@PathVariable UUID id, @Valid @RequestBody AcceptBody body, Command command) {
        found(id);
        Said said = body.said().said(taker());
        if (body.number() != null) {
            return answering.accept(command, id, body.number(), said).orRefuse();
        }
        if (body.at() == null) {
            throw new Refused(Outcome.No.because(Outcome.Why.NOT_OFFERED));
        }
        return answering.acceptAt(command, id, body.at().hours(), said).orRefuse();
    }

    @PostMapping("/appointments/{id}/take-named")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome takeNamed(@PathVariable UUID id, @Valid @RequestBody NumberBody body, Command command) {
        found(id);
        return answering.takeNamed(command, id, body.number()).orRefuse();
    }

    @PostMapping("/appointments/{id}/counter")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome counter(@PathVariable UUID id, @Valid @RequestBody CounterBody body, Command command) {
        found(id);
        return answering
                .counter(
                        command,
                        id,
                        body.hours().stream().map(Bodies.HoursBody::hours).toList(),
                        body.words(),
                        body.said().said(taker()))
                .orRefuse();
    }

    @PostMapping("/appointments/{id}/refuse")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome refuse(@PathVariable UUID id, @Valid @RequestBody AnswerBody body, Command command) {
        found(id);
        return answering.refuse(command, id, body.said().said(taker())).orRefuse();
    }

    @PostMapping("/appointments/{id}/stop-visits")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome stopVisits(@PathVariable UUID id, @Valid @RequestBody AnswerBody body, Command command) {
        found(id);
        return answering.stopVisits(command, id, body.said().said(taker())).orRefuse();
    }

    @PostMapping("/appointments/{id}/help")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome help(@PathVariable UUID id, @Valid @RequestBody AnswerBody body, Command command) {
        found(id);
        return answering.help(command, id, body.said().said(taker())).orRefuse();
    }

    @PostMapping("/appointments/{id}/cancel")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome cancel(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Command command) {
        found(id);
        return ending.cancel(command.because(body.reason()), id).orRefuse();
    }

    @PostMapping("/appointments/{id}/late")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome late(@PathVariable UUID id, @Valid @RequestBody LateBody body, Command command) {
        found(id);
        Said said = said(body.said());
        if (body.who() == Who.CREW || said == null) {
            return ending.weRunLate(command, id, body.minutes()).orRefuse();
        }
        return ending.theyRunLate(command, id, body.minutes(), said).orRefuse();
    }

    @PostMapping("/appointments/{id}/keep-old")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome keepOld(@PathVariable UUID id, @Valid @RequestBody NoteBody body, Command command) {
        found(id);
        return ending.keepOld(command.because(body.reason()), id, null).orRefuse();
    }

    @PostMapping("/appointments/{id}/kept")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome kept(@PathVariable UUID id, @Valid @RequestBody NoteBody body, Command command) {
        found(id);
        return ending.kept(command.because(body.reason()), id).orRefuse();
    }

    @PostMapping("/appointments/{id}/missed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Outcome missed(@PathVariable UUID id, @Valid @RequestBody MissedBody body, Command command) {
        found(id);
        Ending.Absent absent = body.absent() == Who.CREW ? Ending.Absent.CREW : Ending.Absent.BORROWER;
        return ending.missed(command.because(body.reason()), id, absent).orRefuse();
    }

    /** Shows what was written about a person, for a purpose and with a reason, both recorded. */
    @PostMapping("/appointments/{id}/reveal")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Story.Words reveal(@PathVariable UUID id, @Valid @RequestBody Reading body, Command command) {
        AppointmentRecord row = found(id);
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        return looks.words(command, row, body.purpose(), body.reason());
    }

    private AppointmentRecord found(UUID id) {
        return desk.found(id);
    }

    private static UUID taker() {
        return CurrentActor.get().id();
    }

    private static @Nullable Said said(@Nullable SaidBody body) {
        return body == null ? null : body.said(taker());
    }
}
