package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** An invitation by e-mail meets a server that is down, then one that is up, and at last a bounce. */
@LifangTest
class MailStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 20);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    private final Office office;

    MailStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @Test
    void aMailWaitsForItsServerIsSentOnceAndBounces() throws Exception {
        office.at(10, 9, 0);
        Neighbour late = neighbours.owing(DUE, TUESDAY);
        neighbours.decide(late.borrower(), "CALL", 5, DUE, TUESDAY);
        office.approveTemplate("invitation-to-talk-email");
        office.approveCampaign("talk-email");
        office.plan("talk-email");
        office.set("email-provider", "SMTP");
        outbox.tick(clock.instant());
        assertThat(why(late)).as("no name, no letter head").isEqualTo("TEXT_REFUSED");
        whoWeAre();
        next(Duration.ofHours(1));
        assertThat(why(late)).isEqualTo("NOT_SET");

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        office.set("smtp-host", "127.0.0.1");
        office.set("smtp-port", String.valueOf(port));
        office.set("smtp-security", "NONE");
        office.set("smtp-from", "care@lender.example");
        office.set("smtp-unsubscribe", "stop@lender.example");
        next(Duration.ofMinutes(2));
        assertThat(why(late)).isEqualTo("UNREACHABLE");
        assertThat(state(late)).isEqualTo("HELD");

        GreenMail up = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        up.start();
        try {
            next(Duration.ofMinutes(6));
            next(Duration.ofMinutes(6));
            assertThat(state(late)).isEqualTo("SENT");
            itWentOutOnceAndBounces(up, late);
        } finally {
            up.stop();
        }
    }

    private void itWentOutOnceAndBounces(GreenMail up, Neighbour late) throws Exception {
        assertThat(up.getReceivedMessages()).hasSize(1);
        MimeMessage mail = up.getReceivedMessages()[0];
        assertThat(mail.getSubject()).contains("示例·安心消费金融").doesNotContain("元", "逾期", "欠");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<mailto:stop@lender.example?subject=stop");
        assertThat(String.valueOf(mail.getContent())).contains("示例·王**", "400-000-0000");
        String reference = mail.getMessageID();
        office.set("receipts-secret", Office.SECRET);
        Answer.ok(office.machine("/api/v1/receipts/SMTP", """
                {"receipts":[{"reference":"%s","status":"BOUNCED","code":"5.1.1","at":"2026-03-10T04:00:00Z"}]}
                """.formatted(reference)));
        assertThat(state(late)).isEqualTo("BOUNCED");
        JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/contacts"));
        assertThat(Answer.texts(log.get("items"), "outcome"))
                .as("what was not sent gave its permit back")
                .contains("ATTEMPTED", "CANCELLED");
    }

    private void whoWeAre() {
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-staff", "示例·小周");
    }

    private void next(Duration later) {
        office.later(later);
        outbox.tick(clock.instant());
    }

    private String state(Neighbour who) {
        return office.messages(who.borrower()).at("/0/state").asString();
    }

    private String why(Neighbour who) {
        return office.messages(who.borrower()).at("/0/why").asString();
    }
}
