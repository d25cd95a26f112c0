package org.lifang.server.field.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.visit.VisitPlace;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.complaints.views.VHoldOpenRecord;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.compliance.Permits;
import org.lifang.server.compliance.views.ContactLogRecord;
import org.lifang.server.field.day.DayViews.AdviceView;
import org.lifang.server.field.day.DayViews.ContactView;
import org.lifang.server.field.day.DayViews.HoldView;
import org.lifang.server.field.day.DayViews.LoanView;
import org.lifang.server.field.day.DayViews.NoPermitView;
import org.lifang.server.field.day.DayViews.OwedView;
import org.lifang.server.field.day.DayViews.PaperView;
import org.lifang.server.field.day.DayViews.PermitView;
import org.lifang.server.field.day.DayViews.PromiseView;
import org.lifang.server.field.day.DayViews.StopView;
import org.lifang.server.field.tables.StartRecord;
import org.lifang.server.identity.Actor;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanOwed;
import org.lifang.server.outreach.Ids;
import org.lifang.server.plans.option.OfflinePlans;
import org.lifang.server.plans.views.VOpenPartRecord;
import org.lifang.server.portfolio.views.BorrowerCardRecord;
import org.lifang.server.portfolio.views.ContactCardRecord;
import org.lifang.server.portfolio.views.LoanCardRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.views.PlannedStopRecord;
import org.springframework.stereotype.Component;

/** What is known of the people to be visited today; no identity number is among it. */
@Component
class Stops {

    private static final List<String> NEEDED =
            List.of("DEMAND_NOTICE", "ACCOUNT_STATEMENT", "STAFF_CARD", "LAW_EXTRACT");
    private static final List<String> USEFUL = List.of("REPAYMENT_OPTIONS", "VISIT_NOTICE");

    /** A visit is agreed, or announced long enough before. */
    private static final String UNANNOUNCED = "CN-V-13";

    private final DayOnPhoneStore days;
    private final GivenStore given;
    private final Ledger ledger;
    private final Permits permits;
    private final OfflinePlans plans;
    private final Scripts scripts;
    private final Sealer sealer;
    private final Messages messages;

    Stops(
            DayOnPhoneStore days,
            GivenStore given,
            Ledger ledger,
            Permits permits,
            OfflinePlans plans,
            Scripts scripts,
            Sealer sealer,
            Messages messages) {
        this.days = days;
        this.given = given;
        this.ledger = ledger;
        this.permits = permits;
        this.plans = plans;
        this.scripts = scripts;
        this.sealer = sealer;
        this.messages = messages;
    }

    /** Everything read for a day; {@code policies} by their references. */
    record Read(List<StopView> stops, Map<UUID, ContactPermit> permits, Map<String, String> policies) {

        /** In which agreements may have to be written today. */
        List<String> languages() {
            return stops.stream()
                    .flatMap(stop -> stop.loans().stream())
                    .map(LoanView::wording)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
        }

        StopView stop(UUID id) {
            return stops.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What is read once for all stops. */
    private record Known(
            Map<Long, BorrowerCardRecord> borrowers,
            Map<Long, ContactCardRecord> points,
            Map<Long, BorrowerStatement> owed,
            Map<Long, List<LoanCardRecord>> loans,
            Map<Long, List<ContactLogRecord>> contacts,
            Map<Long, List<VOpenPartRecord>> promises,
            Map<Long, List<VHoldOpenRecord>> holds,
            Map<UUID, StartRecord> starts) {}

    Read read(Actor actor, List<PlannedStopRecord> planned, LocalDate day, Locale locale) {
        List<Long> borrowers = planned.stream()
                .map(PlannedStopRecord::getBorrowerId)
                .distinct()
                .toList();
        Known known = new Known(
                days.borrowers(borrowers),
                days.points(planned.stream()
                        .map(PlannedStopRecord::getPointId)
                        .filter(Objects::nonNull)
                        .toList()),
                owed(borrowers, day),
                days.loans(borrowers),
                days.contacts(borrowers),
                days.promises(borrowers),
                days.holds(borrowers, day),
                given.starts(planned.stream().map(PlannedStopRecord::getVisit).toList()));
        Map<String, String> policies = new TreeMap<>();
        Map<UUID, ContactPermit> signed = new HashMap<>();
        List<StopView> views = new ArrayList<>();
        for (PlannedStopRecord stop : planned) {
            ContactPermit permit = permit(known.starts.get(stop.getVisit()), stop, day);
            if (permit != null) {
                signed.put(stop.getVisit(), permit);
            }
            views.add(view(actor, stop, known, permit, policies, day, locale));
        }
        return new Read(views, signed, policies);
    }

    private Map<Long, BorrowerStatement> owed(Collection<Long> borrowers, LocalDate day) {
        return ledger.owedByBorrowers(borrowers, day).stream()
                .collect(Collectors.toMap(BorrowerStatement::borrowerId, each -> each));
    }

    /** The permit of the start, as long as it holds. */
    private @Nullable ContactPermit permit(@Nullable StartRecord start, PlannedStopRecord stop, LocalDate day) {
        boolean fits = start != null
                && start.getPermitId() != null
                && start.getDay().equals(day)
                && List.of(start.getCrew()).containsAll(List.of(stop.getPeople()));
        return fits && start != null && start.getPermitId() != null ? permits.find(start.getPermitId()) : null;
    }

    private StopView view(
            Actor actor,
            PlannedStopRecord stop,
            Known known,
            @Nullable ContactPermit permit,
            Map<String, String> policies,
            LocalDate day,
            Locale locale) {
        long id = stop.getBorrowerId();
        BorrowerCardRecord borrower = known.borrowers.get(id);
        ContactCardRecord point = stop.getPointId() == null ? null : known.points.get(stop.getPointId());
        String name = borrower == null ? "—" : sealer.open(Field.NAME, borrower.getNameSealed());
        BorrowerStatement statement = known.owed.get(id);
        return new StopView(
                stop.getVisit(),
                stop.getBegins(),
                stop.getEnds(),
                stop.getWindowFrom(),
                stop.getWindowTo(),
                stop.getPromised(),
                stop.getAppointmentId(),
                VisitPlace.valueOf(stop.getPlace()),
                List.of(stop.getPeople()),
                Long.toString(id),
                name,
                Masks.name(name),
                borrower == null ? null : borrower.getLanguage(),
                stop.getPointId() == null ? null : Long.toString(stop.getPointId()),
                point == null ? null : sealer.open(Field.ADDRESS, point.getValueSealed()),
                point == null ? null : point.getDistrict(),
                point == null ? null : point.getLatitudeE6(),
                point == null ? null : point.getLongitudeE6(),
                owed(statement, day),
                contacts(known.contacts.getOrDefault(id, List.of())),
                promises(known.promises.getOrDefault(id, List.of())),
                holds(known.holds.getOrDefault(id, List.of()), locale),
                advice(stop, known.holds.getOrDefault(id, List.of()), locale),
                packet(locale),
                permit == null ? null : permitView(permit),
                permit == null ? noPermit(known.starts.get(stop.getVisit()), locale) : null,
                scripts.of(actor, name, statement, day, locale),
                loans(actor, known.loans.getOrDefault(id, List.of()), statement, policies, day));
    }

    private static OwedView owed(@Nullable BorrowerStatement statement, LocalDate day) {
        Amounts owed = statement == null ? Amounts.NONE : statement.total().overdue();
        String currency = statement == null ? "CNY" : statement.currency();
        return new OwedView(
                day,
                new Amount(owed.totalFen(), currency),
                new Amount(owed.principalFen(), currency),
                new Amount(owed.interestFen(), currency),
                new Amount(Math.addExact(owed.penaltyFen(), owed.compoundFen()), currency),
                new Amount(Math.addExact(owed.feeFen(), owed.costFen()), currency),
                statement == null ? 0 : statement.total().daysPastDue());
    }

    private static List<ContactView> contacts(List<ContactLogRecord> rows) {
        return rows.stream()
                .map(row -> new ContactView(row.getDay(), row.getChannel(), row.getOutcome(), row.getInbound()))
                .toList();
    }

    private static List<PromiseView> promises(List<VOpenPartRecord> rows) {
        return rows.stream()
                .map(row -> new PromiseView(
                        row.getDueOn(),
                        new Amount(row.getFen(), row.getCurrency()),
                        new Amount(row.getLeftFen(), row.getCurrency()),
                        row.getKind()))
                .toList();
    }

    private List<HoldView> holds(List<VHoldOpenRecord> rows, Locale locale) {
        return rows.stream()
                .map(row -> new HoldView(
                        row.getKind(), row.getSince(), messages.text("field.hold." + row.getKind(), locale)))
                .toList();
    }

    private List<AdviceView> advice(PlannedStopRecord stop, List<VHoldOpenRecord> holds, Locale locale) {
        List<AdviceView> advice = new ArrayList<>();
        advice.add(advice("LISTEN_FIRST", true, locale));
        advice.add(advice("OFFER_HELP", true, locale));
        advice.add(advice("NO_CASH", false, locale));
        advice.add(advice("NO_WORD_TO_OTHERS", false, locale));
        if (stop.getPlace().equals("WORKPLACE")) {
            advice.add(advice("NOT_BEFORE_COLLEAGUES", false, locale));
        }
        if (!holds.isEmpty()) {
            advice.add(advice("READ_HOLDS", true, locale));
        }
        return advice;
    }

    private AdviceView advice(String code, boolean may, Locale locale) {
        return new AdviceView(code, may, messages.text("field.advice." + code, locale));
    }

    private List<PaperView> packet(Locale locale) {
        List<PaperView> papers = new ArrayList<>();
        NEEDED.forEach(kind -> papers.add(new PaperView(kind, paper(kind, locale), true)));
        USEFUL.forEach(kind -> papers.add(new PaperView(kind, paper(kind, locale), false)));
        return papers;
    }

    private String paper(String kind, Locale locale) {
        return messages.text("field.paper." + kind, locale);
    }

    private static PermitView permitView(ContactPermit permit) {
        java.util.HexFormat hex = java.util.HexFormat.of();
        return new PermitView(
                permit.id(),
                hex.formatHex(permit.signed().payload()),
                hex.formatHex(permit.signed().signature()),
                permit.signed().key());
    }

    private NoPermitView noPermit(@Nullable StartRecord start, Locale locale) {
        if (start != null && start.getPermitId() != null) {
            return noPermit("TAKEN_BACK", "TAKEN_BACK", List.of(), locale);
        }
        if (start == null || start.getCode() == null) {
            return noPermit("CREW_NOT_IN", "CREW_NOT_IN", List.of(), locale);
        }
        List<String> rules = List.of(start.getRules());
        return noPermit(start.getCode(), rules.contains(UNANNOUNCED) ? "NOT_AGREED" : "GATE", rules, locale);
    }

    private NoPermitView noPermit(String code, String words, List<String> rules, Locale locale) {
        return new NoPermitView(
                code,
                rules,
                messages.text("field.no-permit." + words, List.of(String.join(" ", rules)), locale),
                messages.text("field.no-permit.do." + words, locale));
    }

    private List<LoanView> loans(
            Actor actor,
            List<LoanCardRecord> cards,
            @Nullable BorrowerStatement statement,
            Map<String, String> policies,
            LocalDate day) {
        List<LoanView> loans = new ArrayList<>();
        for (LoanCardRecord card : cards) {
            LoanOwed.Known owed = statement == null
                    ? null
                    : statement.loans().stream()
                            .filter(each -> each.loanId() == card.getLoanId())
                            .findFirst()
                            .orElse(null);
            UUID key = Ids.of(
                    "field.limits", actor.id().toString(), card.getLoanId().toString(), day.toString());
            OfflinePlans.OfflineLoan offline = owed == null ? null : plans.of(card.getLoanId(), actor, day, key);
            if (offline != null) {
                policies.put(offline.question().reference(), offline.policyText());
            }
            loans.add(new LoanView(
                    card.getLoanId().toString(),
                    card.getLoanNo(),
                    card.getProduct(),
                    new Amount(owed == null ? 0 : owed.owed().overdue().totalFen(), card.getCurrency()),
                    owed == null ? 0 : owed.owed().daysPastDue(),
                    offline == null ? null : offline.question(),
                    offline == null ? null : offline.limits(),
                    offline == null ? null : offline.loan().language()));
        }
        return loans;
    }
}
