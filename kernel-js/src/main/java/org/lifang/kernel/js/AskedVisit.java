package org.lifang.kernel.js;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.AcceptWay;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.IdentityWay;
import org.lifang.kernel.visit.IncidentKind;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.Looked;
import org.lifang.kernel.visit.Mate;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.OtherPerson;
import org.lifang.kernel.visit.PaymentWay;
import org.lifang.kernel.visit.Place;
import org.lifang.kernel.visit.Recording;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.SaidToOther;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitPermit;
import org.lifang.kernel.visit.VisitPlace;
import org.lifang.kernel.visit.VisitSetting;

/** Reads what a phone asks about a visit. */
final class AskedVisit {

    private AskedVisit() {}

    static VisitSetting setting(Members from) {
        List<Mate> crew = new ArrayList<>();
        for (Members mate : objects(from, "crew")) {
            crew.add(new Mate(mate.text("id"), mate.whole("fromDay"), mate.whole("toDay"), mate.is("signedIn")));
        }
        return new VisitSetting(
                from.number("borrower"),
                from.number("point"),
                VisitPlace.valueOf(from.text("place")),
                from.has("permit") ? VisitPermit.of(Asked.bytes(from.text("permit"))) : null,
                crew,
                place(from, "plannedAt"));
    }

    static VisitEvent event(Members from) {
        long at = from.number("at");
        VisitEvent before = beforeTheDoor(from, at);
        if (before != null) {
            return before;
        }
        VisitEvent between = atTheDoor(from, at);
        return between == null ? aboutTheDebt(from, at) : between;
    }

    private static @Nullable VisitEvent beforeTheDoor(Members from, long at) {
        return switch (from.text("type")) {
            case "SET_OFF" -> new VisitEvent.SetOff(at);
            case "ARRIVED" -> new VisitEvent.Arrived(at, place(from, "place"), from.text("reason"));
            case "CREW_PRESENT" -> new VisitEvent.CrewPresent(at, from.text("member"), from.text("proof"));
            case "RECORDER_STARTED" -> new VisitEvent.RecorderStarted(at, Recording.valueOf(from.text("kind")));
            case "RECORDER_STOPPED" ->
                new VisitEvent.RecorderStopped(at, Recording.valueOf(from.text("kind")), from.text("why"));
            case "PACKET_CHECKED" -> new VisitEvent.PacketChecked(at, texts(from, "missing"));
            case "BEGUN" -> new VisitEvent.Begun(at);
            default -> null;
        };
    }

    private static @Nullable VisitEvent atTheDoor(Members from, long at) {
        return switch (from.text("type")) {
            case "BADGE_SHOWN" -> new VisitEvent.BadgeShown(at, Looked.valueOf(from.text("looked")), from.text("code"));
            case "IDENTITY_CONFIRMED" -> new VisitEvent.IdentityConfirmed(at, IdentityWay.valueOf(from.text("way")));
            case "MET_ANOTHER" ->
                new VisitEvent.MetAnother(
                        at,
                        OtherPerson.valueOf(from.text("person")),
                        SaidToOther.valueOf(from.text("said")),
                        from.is("listens"),
                        from.text("words"));
            case "ALONE_AGAIN" -> new VisitEvent.AloneAgain(at);
            case "ENTRY" -> new VisitEvent.Entry(at, from.is("consent"));
            case "FILMING" -> new VisitEvent.Filming(at, from.is("consent"));
            case "CAPTURED" ->
                new VisitEvent.Captured(
                        at,
                        from.text("media"),
                        EvidenceKind.valueOf(from.text("kind")),
                        from.text("sha256"),
                        from.number("bytes"),
                        place(from, "place"),
                        from.text("by"));
            case "INCIDENT" -> new VisitEvent.Incident(at, IncidentKind.valueOf(from.text("kind")), from.text("words"));
            case "PANIC" -> new VisitEvent.Panic(at, place(from, "place"), from.is("silent"));
            case "LEFT" -> new VisitEvent.Left(at, LeaveReason.valueOf(from.text("reason")), place(from, "place"));
            default -> null;
        };
    }

    private static VisitEvent aboutTheDebt(Members from, long at) {
        return switch (from.text("type")) {
            case "DEBT_EXPLAINED" -> new VisitEvent.DebtExplained(at);
            case "ANSWERED" ->
                new VisitEvent.Answered(at, Form.valueOf(from.text("form")), texts(from, "codes"), from.text("words"));
            case "PAYMENT_OFFERED" -> new VisitEvent.PaymentOffered(at, PaymentWay.valueOf(from.text("way")));
            case "PROMISE_TAKEN" ->
                new VisitEvent.PromiseTaken(at, from.text("promise"), from.number("loan"), parts(from));
            case "AGREEMENT_PROPOSED" ->
                new VisitEvent.AgreementProposed(
                        at, from.text("agreement"), from.number("loan"), from.text("limits"), from.text("arrangement"));
            case "AGREEMENT_ACCEPTED" ->
                new VisitEvent.AgreementAccepted(
                        at,
                        from.text("agreement"),
                        AcceptWay.valueOf(from.text("way")),
                        from.text("proof"),
                        from.has("text") ? from.text("text") : "");
            case "PAPER_HANDED" ->
                new VisitEvent.PaperHanded(at, from.text("kind"), from.text("number"), from.is("sealed"));
            case "CLOSED" ->
                new VisitEvent.Closed(
                        at,
                        Result.valueOf(from.text("result")),
                        NextAction.valueOf(from.text("next")),
                        from.whole("nextOn"),
                        from.text("words"));
            default -> throw new IllegalArgumentException("no such event: " + from.text("type"));
        };
    }

    private static List<VisitEvent.Part> parts(Members from) {
        List<VisitEvent.Part> parts = new ArrayList<>();
        for (Members part : objects(from, "parts")) {
            parts.add(new VisitEvent.Part(part.whole("dueOn"), part.number("fen")));
        }
        return parts;
    }

    private static @Nullable Place place(Members from, String name) {
        if (!from.has(name)) {
            return null;
        }
        Members place = from.object(name);
        return new Place(place.whole("latitudeE6"), place.whole("longitudeE6"), place.whole("accuracyMeters"));
    }

    private static List<String> texts(Members from, String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : from.list(name)) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }

    private static List<Members> objects(Members from, String name) {
        List<Members> objects = new ArrayList<>();
        for (Object each : from.list(name)) {
            if (!(each instanceof Members members)) {
                throw new IllegalArgumentException("wrong or missing: " + name);
            }
            objects.add(members);
        }
        return objects;
    }
}
