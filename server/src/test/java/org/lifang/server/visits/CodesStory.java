package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.codes.CodePurpose;
import org.lifang.server.codes.Codes;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six figures: sent once, good for one thing and one text, for ten minutes and five tries, readable by nobody. */
@LifangTest
class CodesStory {

    private static final Pattern FIGURES = Pattern.compile("[0-9]{6}");

    @Autowired
    private Codes codes;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient sql;

    private final Meetings meetings;
    private final UUID subject = UUID.randomUUID();

    CodesStory(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(0);
    }

    @Test
    void theRightFiguresOpenOnceAndOnlyWhatTheyAreFor() {
        Neighbour who = somebodyWhoAsked();
        asked(who);
        String figures = figures(who);
        assertThat(no(enter(UUID.randomUUID(), figures, "text"))).isEqualTo(CodeOutcome.Why.NOTHING_OPEN);
        assertThat(no(enter(subject, figures, "another text"))).isEqualTo(CodeOutcome.Why.TEXT_DIFFERS);
        assertThat(enter(subject, figures, "text").orRefuse()).isInstanceOf(CodeOutcome.Right.class);
        assertThat(no(enter(subject, figures, "text"))).isEqualTo(CodeOutcome.Why.NOTHING_OPEN);
    }

    @Test
    void itRunsOutAfterTenMinutesAndANewOneTakesItsPlace() {
        Neighbour who = somebodyWhoAsked();
        asked(who);
        String first = figures(who);
        assertThat(no(ask(who))).as("half a minute apart").isEqualTo(CodeOutcome.Why.TOO_OFTEN);
        clock.advance(Duration.ofMinutes(1));
        asked(who);
        String second = figures(who);
        if (!first.equals(second)) {
            assertThat(enter(subject, first, "text").orRefuse()).isEqualTo(new CodeOutcome.Wrong(open(), 4));
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(no(enter(subject, second, "text"))).isEqualTo(CodeOutcome.Why.EXPIRED);
    }

    @Test
    void fiveAnHourAreEnough() {
        Neighbour who = somebodyWhoAsked();
        for (int i = 0; i < 5; i++) {
            asked(who);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(no(ask(who))).isEqualTo(CodeOutcome.Why.TOO_OFTEN);
    }

    @Test
    void nobodyWhoDidNotAskGetsOneAndNoTableHoldsTheFigures() {
        Neighbour unasked = meetings.somebodyLate();
        ask(unasked).orRefuse();
        assertThat(meetings.office.messages(unasked.borrower()).at("/0/state").asString())
                .as("the gate lets answers through only to those who asked")
                .isEqualTo("REFUSED");
        Neighbour who = somebodyWhoAsked();
        UUID other = UUID.randomUUID();
        codes.ask(command(), wanted(who, other)).orRefuse();
        String figures = figures(who);
        assertThat(sql.sql("select to_jsonb(c)::text from codes.code c where subject = ?")
                        .param(other)
                        .query(String.class)
                        .single())
                .doesNotContain("\"" + figures + "\"");
        assertThatThrownBy(() -> sql.sql("update codes.code set tries = 0, ended_at = null, ended_as = null"
                                + " where subject = ? and tries >= 0 and purpose = 'APPOINTMENT'")
                        .param(usedUp(who))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private UUID usedUp(Neighbour who) {
        UUID used = UUID.randomUUID();
        clock.advance(Duration.ofMinutes(1));
        codes.ask(command(), wanted(who, used)).orRefuse();
        codes.enter(command(), CodePurpose.APPOINTMENT, used, figures(who), shown("text"))
                .orRefuse();
        return used;
    }

    private Neighbour somebodyWhoAsked() {
        Neighbour who = meetings.somebodyLate();
        Answer.ok(meetings.office.officer.post(
                "/api/v1/borrowers/" + who.borrower() + "/attestations",
                "{\"fact\":\"ASKED_FOR\",\"value\":1,\"evidence\":\"网页上请求\"}"));
        return who;
    }

    private void asked(Neighbour who) {
        ask(who).orRefuse();
    }

    private Result<CodeOutcome> ask(Neighbour who) {
        return codes.ask(command(), wanted(who, subject));
    }

    private static Codes.Wanted wanted(Neighbour who, UUID about) {
        return new Codes.Wanted(CodePurpose.APPOINTMENT, about, who.borrower(), "zh-CN", shown("text"), 10);
    }

    private Result<CodeOutcome> enter(UUID about, String figures, String text) {
        return codes.enter(command(), CodePurpose.APPOINTMENT, about, figures, shown(text));
    }

    private UUID open() {
        return sql.sql("select id from codes.code where subject = ? and ended_at is null")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private String figures(Neighbour who) {
        Matcher found = FIGURES.matcher(meetings.words(who, "ONE_TIME_CODE"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static CodeOutcome.Why no(Result<CodeOutcome> result) {
        return ((CodeOutcome.No) ((Result.Refused<CodeOutcome>) result).outcome()).why();
    }

    private static byte[] shown(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Command command() {
        UUID key = Browser.key();
        return Command.of(key, "test", "code", key.toString(), Acting.SYSTEM);
    }
}
