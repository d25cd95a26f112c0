package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.complaints.tables.HoldTable;
import org.lifang.server.complaints.views.VHoldOpenTable;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What the database itself refuses, and what it shows to those who read in sets. */
@LifangTest
class HoldRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static boolean loaded;
    private static long borrower;
    private static UUID order = new UUID(0, 0);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void threeHoldsStandAndOneWasLifted() {
        if (loaded) {
            return;
        }
        loaded = true;
        Browser manager = Browser.as(application, Role.MANAGER);
        LateBook.load(manager);
        borrower = Long.parseLong(LateBook.borrower(manager, 1));
        order = opened(manager, "NO_CONTACT_ORDER", "\"reference\":\"示例1号\"");
        opened(manager, "HARDSHIP", "\"reviewOn\":\"2026-04-01\"");
        opened(manager, "DISPUTE", "\"reviewOn\":\"2026-04-01\",\"undisputed\":{\"minor\":7,\"currency\":\"CNY\"}");
        UUID lifted = opened(manager, "DEATH", "\"reference\":\"示例2号\"");
        Answer.ok(manager.post("/api/v1/holds/" + lifted + "/lift", "{\"reason\":\"误报\"}"));
    }

    private static UUID opened(Browser manager, String kind, String more) {
        UUID id = UUID.randomUUID();
        Answer.ok(manager.post("/api/v1/holds", """
                {"id":"%s","borrowerId":%d,"kind":"%s","since":"%s","source":"FAMILY","reason":"示例","detail":null,%s}\
                """.formatted(id, borrower, kind, TODAY, more)));
        return id;
    }

    @Test
    void theViewShowsWhatNobodyHasLifted() {
        VHoldOpenTable open = VHoldOpenTable.V_HOLD_OPEN;
        assertThat(db.selectFrom(open)
                        .where(open.BORROWER_ID.eq(borrower))
                        .orderBy(open.KIND)
                        .fetch(r -> r.getKind() + " " + r.getSince() + " " + r.getUndisputedFen() + " "
                                + r.getReviewed() + " " + r.getUntil()))
                .containsExactly(
                        "DISPUTE 2026-03-10 7 false null",
                        "HARDSHIP 2026-03-10 null false null",
                        "NO_CONTACT_ORDER 2026-03-10 null false null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from complaints.hold",
                "delete from complaints.hold_event",
                "truncate complaints.hold_event",
                "update complaints.hold set kind = 'DEATH' where kind = 'HARDSHIP'",
                "update complaints.hold set since = since - 1",
                "update complaints.hold_event set on_date = on_date - 1",
            })
    void historyIsNeverRubbedOut(String attack) {
        assertThatThrownBy(() -> db.execute(attack))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("keeps its history");
    }

    @Test
    void onePersonCannotLiftAnOrderEvenPastTheProgram() {
        HoldTable hold = HoldTable.HOLD;
        UUID who = db.fetchSingle(hold, hold.ID.eq(order)).getOpenedBy();
        assertThatThrownBy(() -> db.update(hold)
                        .set(hold.LIFT_PROPOSED_BY, who)
                        .set(hold.LIFT_PROPOSED_ON, TODAY)
                        .set(hold.CLOSED_BY, who)
                        .set(hold.CLOSED_ON, TODAY)
                        .where(hold.ID.eq(order))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("hold_lifted_by_two");
    }
}
