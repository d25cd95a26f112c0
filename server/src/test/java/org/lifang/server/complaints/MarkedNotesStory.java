package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Somebody writes a threat into a record; somebody else finds it marked, without having looked for it. */
@LifangTest
class MarkedNotesStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String THREAT = "我告诉她再不还就打断你的腿";
    private static final String MARKED = "/api/v1/marked-notes";
    private static boolean loaded;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Nights nights;

    @Autowired
    private DSLContext db;

    private final Browser manager;
    private final Browser officer;
    private String borrower = "";

    MarkedNotesStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
    }

    @BeforeEach
    void somebodyWhoIsLate() {
        clock.set(TODAY);
        if (!loaded) {
            LateBook.load(manager);
            nights.run(TODAY);
            loaded = true;
        }
        borrower = LateBook.borrower(manager, 1);
    }

    @Test
    void aThreatInANoteIsJudgedBySomebodyElseOnce() {
        hold(manager, "今天下午通过电话，约好下周一再联系");
        hold(manager, THREAT);
        JsonNode waiting = Answer.ok(officer.get(MARKED)).get("items");
        assertThat(waiting.size()).isEqualTo(1);
        JsonNode note = waiting.get(0);
        assertThat(note.get("text").asString()).isEqualTo(THREAT);
        assertThat(note.at("/findings/0/sources/0/rule").asString()).startsWith("CN-");
        String judge = MARKED + "/" + note.get("id").asString() + "/judge";

        assertThat(manager.post(judge, judgement("HARMLESS", "引用")).getStatus()).isEqualTo(403);
        Answer.refused(officer.post(judge, judgement("MISCONDUCT", "  ")), 400, "BODY_INVALID");
        Answer.ok(officer.post(judge, judgement("MISCONDUCT", "已停岗核查")));
        Answer.refused(officer.post(judge, judgement("HARMLESS", "再想想")), 409, "NOTE_JUDGED_ALREADY");
        assertThat(Answer.ok(officer.get(MARKED)).get("items").size()).isZero();
        JsonNode judged = Answer.ok(officer.get(MARKED + "?judged=true")).at("/items/0");
        assertThat(judged.get("because").asString()).isEqualTo("已停岗核查");
        for (String attack : new String[] {
            "delete from wording.marked_note",
            "update wording.marked_note set judgement = 'HARMLESS'",
            "update wording.marked_note set written_by = judged_by, judged_by = written_by"
        }) {
            assertThatThrownBy(() -> db.execute(attack)).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobodyJudgesWhatTheyWroteThemselves() {
        hold(officer, THREAT);
        String id = Answer.ok(officer.get(MARKED)).at("/items/0/id").asString();
        Answer.refused(officer.post(MARKED + "/" + id + "/judge", judgement("HARMLESS", "引用")), 422, "NOTE_OWN_NOTE");
        Browser reviewer = Browser.as(application, Role.REVIEWER);
        Answer.ok(reviewer.post(MARKED + "/" + id + "/judge", judgement("HARMLESS", "引用借款人的话")));
    }

    private void hold(Browser by, String reason) {
        Answer.ok(
                by.post("/api/v1/holds", """
                {"id":"%s","borrowerId":%s,"kind":"HOUSE","since":"%s","source":"STAFF","reason":"%s","reviewOn":"%s"}\
                """.formatted(UUID.randomUUID(), borrower, TODAY, reason, TODAY.plusDays(7))));
    }

    private static String judgement(String judgement, String reason) {
        return "{\"judgement\":\"%s\",\"reason\":\"%s\"}".formatted(judgement, reason);
    }
}
