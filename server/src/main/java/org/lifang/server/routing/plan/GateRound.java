package org.lifang.server.routing.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Ask;
import org.lifang.server.compliance.Asked;
import org.lifang.server.compliance.Permits;
import org.lifang.server.outreach.ScriptSays;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.springframework.stereotype.Component;

/** Asks the gate about visits: whether they might be made on a day, and in earnest once a plan is to be followed. */
@Component
class GateRound {

    private static final int ROUND = 100;
    private static final LocalTime USUAL_HOUR = LocalTime.of(10, 0);

    private static final String SCRIPT = "visit-script";

    private final Permits permits;
    private final Agencies agencies;
    private final Templates templates;

    GateRound(Permits permits, Agencies agencies, Templates templates) {
        this.permits = permits;
        this.agencies = agencies;
        this.templates = templates;
    }

    /** What the gate said. */
    sealed interface Said {
        /** @param permit none when it was only tried */
        record Yes(@Nullable UUID permit) implements Said {}

        record No(String code, List<String> rules) implements Said {}
    }

    /** A visit with who would come and when. */
    record Question(
            long borrower,
            long point,
            String place,
            boolean agreed,
            LocalDate day,
            int begins,
            int ends,
            List<UUID> crew,
            String side,
            @Nullable UUID insteadOf) {}

    /** Whether a visit might be made, by these people at the usual hour; nothing is kept. */
    Said might(UUID asker, Visit visit, LocalDate day, List<UUID> crew) {
        Long point = visit.spot().point();
        if (point == null) {
            return new Said.Yes(null);
        }
        int begins = visit.promised() == null
                ? USUAL_HOUR.toSecondOfDay()
                : visit.promised().from();
        Question question = new Question(
                visit.borrower(),
                point,
                visit.spot().place(),
                visit.appointment() != null,
                day,
                begins,
                begins + visit.seconds(),
                crew,
                visit.side(),
                null);
        UUID key = UUID.randomUUID();
        Command tried = Command.of(key, "plan.might", "borrower/" + visit.borrower(), key.toString(), asker);
        Command dry = new Command(key, tried.kind(), tried.target(), tried.bodyHash(), asker, null, true);
        return said(permits.ask(dry, ask(question)));
    }

    /** Asks in earnest, in rounds; a borrower asked about twice is asked in different rounds. */
    Map<Question, Said> permitted(UUID asker, UUID plan, List<Question> questions) {
        Map<Question, Said> said = new HashMap<>();
        List<Question> left = new ArrayList<>(questions);
        while (!left.isEmpty()) {
            List<Question> round = new ArrayList<>();
            Set<Long> borrowers = new java.util.HashSet<>();
            for (Question question : List.copyOf(left)) {
                if (round.size() < ROUND && borrowers.add(question.borrower())) {
                    round.add(question);
                }
            }
            left.removeAll(round);
            List<Result<Asked>> answers = permits.askAll(
                    round.stream()
                            .map(question -> command(asker, plan, question))
                            .toList(),
                    round.stream().map(this::ask).toList());
            for (int i = 0; i < round.size(); i++) {
                said.put(round.get(i), said(answers.get(i)));
            }
        }
        return said;
    }

    private static Command command(UUID asker, UUID plan, Question question) {
        String what = plan + "/" + question.borrower() + "/" + question.begins() + "/" + question.insteadOf();
        UUID key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return Command.of(key, "plan.permit", "borrower/" + question.borrower(), what, asker);
    }

    private static Said said(Result<Asked> result) {
        return switch (result) {
            case Result.Accepted<Asked> accepted ->
                switch (accepted.outcome()) {
                    case Asked.Permitted yes -> new Said.Yes(yes.permit() == null ? null : yes.decision());
                    case Asked.Held held -> new Said.No("GATE_HOLD", rules(held.findings()));
                    case Asked.Denied no -> new Said.No("GATE_DENY", rules(no.findings()));
                    case Asked.NotAsked no -> new Said.No(no.code(), List.of());
                };
            case Result.Refused<Asked> refused -> new Said.No(refused.refusal().code(), List.of());
            case Result.KeyReused<Asked> reused -> new Said.No(reused.code(), List.of());
        };
    }

    private static List<String> rules(List<org.lifang.kernel.contact.Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private Ask ask(Question question) {
        LocalDate day = question.day();
        Ask.When when = new Ask.When(
                day.atTime(LocalTime.ofSecondOfDay(question.begins())),
                day.atTime(LocalTime.ofSecondOfDay(Math.min(question.ends(), 86_399))));
        return new Ask(
                question.borrower(),
                Channel.VISIT,
                Style.INTERACTIVE,
                Purpose.INVITATION,
                Stage.PLAN,
                Ask.Whom.DEBTOR,
                question.point(),
                when,
                new Ask.By(agency(question.side()), question.crew(), Set.of(), false, null),
                says(question.side(), day),
                conduct(question),
                Ask.Handover.NONE,
                question.insteadOf());
    }

    private long agency(String side) {
        return side.startsWith(Crew.AGENCY)
                ? agencies.numberOf(UUID.fromString(side.substring(Crew.AGENCY.length())))
                        .orElse(0L)
                : 0;
    }

    /** What will be said is the script of a visit approved for that day; without one nobody knows. */
    private Ask.Says says(String side, LocalDate day) {
        TemplateShape script = templates.shape(SCRIPT, "zh-CN", day);
        Boolean agency = (script != null && side.startsWith(Crew.AGENCY)) ? script.spokenByAgency() : null;
        return ScriptSays.of(TemplateKind.VISIT_SCRIPT, script, true, agency);
    }

    /** On the threshold, nobody films, no money is taken. */
    private static Ask.Conduct conduct(Question question) {
        return new Ask.Conduct(
                question.place().equals("WORKPLACE") ? PlaceKind.WORKPLACE : PlaceKind.HOME,
                false,
                false,
                false,
                Payment.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                question.agreed() ? true : null,
                true,
                null,
                null);
    }
}
