package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.TwoColleagues.clockIn;
import static org.lifang.server.field.TwoColleagues.day;
import static org.lifang.server.field.TwoColleagues.id;
import static org.lifang.server.field.TwoColleagues.stop;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.plan.AgreedWords;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.visit.AcceptWay;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.IdentityWay;
import org.lifang.kernel.visit.Looked;
import org.lifang.kernel.visit.Recording;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.option.OptionDesk;
import org.lifang.server.visits.Meetings;
import org.lifang.server.visits.visit.VisitWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two people sign at a door without a network, and what becomes of it when the phone tells. */
@LifangTest
class DoorAgreementStory {

    private static final List<Browser> PAIR = new ArrayList<>();

    /** One plan takes all of them: nobody is at two doors at once, and none at noon. */
    private static final AtomicInteger HOUR = new AtomicInteger(12);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private OptionDesk desk;

    @Autowired
    private PlanLoans loans;

    @Autowired
    private VisitWatch watch;

    @Autowired
    private JsonMapper json;

    private Meetings meetings;
    private Browser ann;
    private Phone phone;
    private JsonNode stop;
    private AgreedWords wording;
    private long loan;
    private final UUID visit = Browser.key();
    private final UUID agreement = Browser.key();

    @BeforeEach
    void atTheDoor() {
        TwoColleagues two = new TwoColleagues(application, PAIR);
        meetings = two.meetings;
        ann = two.ann;
        Neighbour who = meetings.somebodyLate();
        int hour = HOUR.incrementAndGet();
        two.meeting(who, hour);
        UUID device = two.enrolled(ann);
        UUID other = two.enrolled(two.ben);
        clockIn(ann, device);
        clockIn(two.ben, other);
        JsonNode day = day(ann, device, "");
        stop = stop(day, who);
        JsonNode brought = stop.at("/loans/0");
        loan = brought.get("loanId").asLong();
        wording = wording(day, brought.get("wording").asString());
        meetings.office.at(10, hour, 0);
        meetings.office.comeBack();
        two.comeBack();
        phone = two.phone(device, ann, 1);
        begin(id(two.ben).toString());
    }

    private AgreedWords wording(JsonNode day, String language) {
        JsonNode signed = day.get("wordings")
                .valueStream()
                .filter(each -> each.get("language").asString().equals(language))
                .findFirst()
                .orElseThrow();
        byte[] payload = HexFormat.of().parseHex(signed.get("payload").asString());
        JsonNode key = day.at("/head/keys")
                .valueStream()
                .filter(each -> each.get("id").equals(signed.get("key")))
                .findFirst()
                .orElseThrow();
        byte[] signature = HexFormat.of().parseHex(signed.get("signature").asString());
        assertThat(Signed.genuine(key.get("publicKey").asString(), payload, signature))
                .isTrue();
        return Objects.requireNonNull(AgreedWords.of(new String(payload, StandardCharsets.UTF_8)));
    }

    private void tell(VisitEvent... events) {
        UUID stopId = UUID.fromString(stop.get("id").asString());
        UUID permit = UUID.fromString(stop.at("/permit/id").asString());
        for (VisitEvent event : events) {
            phone.tell(visit, stopId, permit, event);
        }
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }

    private void begin(String mate) {
        long at = now();
        tell(
                new VisitEvent.SetOff(at),
                new VisitEvent.Arrived(at + 1, null, "no signal in the yard"),
                new VisitEvent.CrewPresent(at + 2, id(ann).toString(), ""),
                new VisitEvent.CrewPresent(at + 3, mate, "code"),
                new VisitEvent.RecorderStarted(at + 4, Recording.SOUND),
                new VisitEvent.PacketChecked(at + 5, List.of()),
                new VisitEvent.Begun(at + 6),
                new VisitEvent.BadgeShown(at + 7, Looked.SEEN, ""),
                new VisitEvent.IdentityConfirmed(at + 8, IdentityWay.SAID),
                new VisitEvent.Entry(at + 9, false),
                new VisitEvent.Filming(at + 10, false),
                new VisitEvent.DebtExplained(at + 11));
    }

    /** The first option of the kernel that fits, as the phone has worked it out. */
    private Option option(Predicate<OptionOf> fits) {
        OptionDesk.Ready ready = (OptionDesk.Ready) desk.ask(loans.known(loan), null, null);
        return Options.of(ready.question(), ready.policy()).offered().stream()
                .filter(each -> fits.test(
                        new OptionOf(each, Authority.isFreeFor(each.authority(), "COLLECTOR", ready.policy()))))
                .findFirst()
                .orElseThrow();
    }

    private record OptionOf(Option option, boolean alone) {}

    private Option withinLimits() {
        return option(each -> each.alone() && each.option().arrangement().months() > 1);
    }

    /** They read the text, draw their name, and say yes; the drawing's id. */
    private UUID signed(Option option, String text) {
        long at = now() + 20;
        byte[] drawn = new byte[400];
        new SplittableRandom(7).nextBytes(drawn);
        UUID drawing = phone.keep(drawn, at);
        tell(
                new VisitEvent.AgreementProposed(
                        at,
                        agreement.toString(),
                        loan,
                        stop.at("/loans/0/limits/id").asString(),
                        json.writeValueAsString(sent(option))),
                new VisitEvent.Captured(
                        at + 1,
                        drawing.toString(),
                        EvidenceKind.SIGNATURE,
                        Phone.sha256(drawn),
                        drawn.length,
                        null,
                        id(ann).toString()),
                new VisitEvent.AgreementAccepted(
                        at + 2, agreement.toString(), AcceptWay.SIGNATURE, drawing.toString(), text));
        return drawing;
    }

    private static org.lifang.server.plans.option.ArrangementBody sent(Option option) {
        var of = option.arrangement();
        var waived = of.waived();
        return new org.lifang.server.plans.option.ArrangementBody(
                option.kind().label(),
                new org.lifang.server.plans.option.ArrangementBody.WaivedBody(
                        waived.interestFen(),
                        waived.penaltyFen(),
                        waived.compoundFen(),
                        waived.feeFen(),
                        waived.costFen()),
                of.firstPaymentFen(),
                of.deferDays(),
                of.months(),
                of.ratePpm());
    }

    private String text(Option option) {
        return wording.agreement(agreement.toString(), "CNY", option);
    }

    private JsonNode follow() {
        return Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit))
                .get("follow")
                .valueStream()
                .filter(each -> each.get("what").asString().equals("AGREEMENT"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode agreed() {
        return Answer.ok(meetings.office.manager.get("/api/v1/agreements/" + agreement));
    }

    @Test
    void whatWasSignedAtTheDoorCountsOnceTheDrawingIsHere() {
        Option option = withinLimits();
        UUID drawing = signed(option, text(option));
        assertThat(phone.sync()).isTrue();
        assertThat(follow().get("waitsFor").asString()).as(follow().toString()).isEqualTo("SIGNATURE");
        assertThat(follow().get("signed").asString()).isEqualTo(text(option));
        assertThat(agreed().get("state").asString()).isEqualTo("PROPOSED");

        assertThat(phone.upload()).isTrue();
        assertThat(follow().get("doneAt").isNull()).as(follow().toString()).isFalse();
        JsonNode agreed = agreed();
        assertThat(agreed.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(agreed.get("text").asString()).isEqualTo(text(option));
        assertThat(agreed.get("signatureSha256").asString()).isEqualTo(Phone.sha256(phone.recording(drawing)));
        assertThat(agreed.get("acceptedBefore").asString()).isEqualTo(id(ann).toString());

        theirCopyIsThereForWhoeverReadTheAddress(drawing, text(option));
        assertThat(phone.sync()).isTrue();
        watch.tick(clock.instant());
        assertThat(Answer.ok(meetings.office.manager.get("/api/v1/loans/" + loan + "/agreements"))
                        .get("items"))
                .as("told again, it is one agreement")
                .hasSize(1);
    }

    private void theirCopyIsThereForWhoeverReadTheAddress(UUID drawing, String text) {
        String secret = "lifang-copy/1\n" + agreement + "\n" + Phone.sha256(phone.recording(drawing));
        String token = Phone.sha256(secret.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        Browser stranger = Browser.stranger(application);
        String page = Answer.text(stranger.get("/g/" + agreement + "/" + token));
        assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(page).contains(line));
        assertThat(stranger.get("/g/" + agreement + "/" + "0".repeat(32)).getStatus())
                .isEqualTo(404);
        assertThat(stranger.get("/g/" + Browser.key() + "/" + token).getStatus())
                .isEqualTo(404);
    }

    @Test
    void anotherFigureOrAnotherWordStaysForTheOffice() {
        Option option = withinLimits();
        String other = text(option).replace(".00", ".01").concat(" ");
        signed(option, other);
        assertThat(phone.sync()).isTrue();
        assertThat(phone.upload()).isTrue();
        assertThat(follow().get("refused").asString()).isEqualTo("AGREEMENT_DOOR_TEXT_DIFFERS");
        assertThat(follow().get("sentence").asString()).contains("不一致");
        assertThat(follow().get("signed").asString()).isEqualTo(other);
        Answer.refused(meetings.office.manager.get("/api/v1/agreements/" + agreement), 404, "AGREEMENT_UNKNOWN");
    }

    @Test
    void toldOnAnotherDayItIsMadeAnew() {
        Option option = withinLimits();
        signed(option, text(option));
        clock.advance(Duration.ofHours(16));
        meetings.office.comeBack();
        ann.signInAgain();
        assertThat(phone.sync()).isTrue();
        assertThat(phone.upload()).isTrue();
        assertThat(follow().get("refused").asString()).isEqualTo("AGREEMENT_DOOR_TOO_LATE");
    }

    @Test
    void aboveTheLimitsItWaitsForASecondPerson() {
        Option option = option(each -> !each.alone());
        signed(option, text(option));
        assertThat(phone.sync()).isTrue();
        assertThat(phone.upload()).isTrue();
        assertThat(follow().get("waitsFor").asString()).as(follow().toString()).isEqualTo("SECOND_PERSON");
        assertThat(agreed().get("needsSecondPerson").asBoolean()).isTrue();
        Answer.ok(
                meetings.office.manager.post("/api/v1/agreements/" + agreement + "/approve", "{\"reason\":\"情况属实\"}"));
        clock.advance(Duration.ofMinutes(3));
        watch.tick(clock.instant());
        assertThat(follow().get("doneAt").isNull()).as(follow().toString()).isFalse();
        assertThat(agreed().get("state").asString()).isEqualTo("ACTIVE");
    }
}
