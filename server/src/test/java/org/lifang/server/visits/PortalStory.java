package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A borrower opens the link of a text message, proves who they are by a code, and decides. */
@LifangTest
class PortalStory {

    private static final Pattern LINK = Pattern.compile("https://lender\\.example(/a/[0-9a-z]{24})");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Meetings meetings;
    private final ApplicationContext application;

    @Autowired
    private JdbcClient sql;

    PortalStory(@Autowired ApplicationContext application) {
        this.application = application;
        this.meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(4);
    }

    @Test
    void fromTheLinkToTheAgreedTimeAndTheReminderOfTheDayBefore() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        String offer = meetings.words(who, "APPOINTMENT_OFFER");
        assertThat(offer).contains("1）", "2）", "3）", "改期", "谢绝").doesNotContain("欠", "逾期", "债", "还款");
        Telephone telephone = telephone(offer);

        assertThat(telephone.open())
                .contains("约见", "示例·安心消费金融", "获取验证码")
                .doesNotContain("王", "上门", "贷款", "合同", "3月", "家");
        enters(telephone, who);
        String inside = telephone.open();
        assertThat(inside).contains("请选择时间", "在您家", "提出其他时间", "换个地点", "谢绝").doesNotContain("欠", "逾期");
        assertThat(inside).doesNotContain("<script");

        String key = telephone.key();
        Map<String, String> yes = Map.of("act", "accept", "number", "2", "consent", "yes", "confirm", "yes");
        assertThat(telephone.send("answer", yes)).contains("已为您约好", "已约好", "加入手机日历");
        telephone.sent("answer", yes, key);
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/kept/crew")).hasSize(2);
        assertThat(agreed.at("/kept/permitId").asString()).isNotBlank();
        assertThat(Answer.texts(agreed.get("story"), "kind")).containsExactly("OFFERED", "ANSWERED_YES", "AGREED");
        assertThat(agreed.at("/consents/0/way").asString()).isEqualTo("PORTAL");
        assertThat(agreed.at("/consents/0/unchanged").asBoolean()).isTrue();
        assertThat(meetings.words(who, "APPOINTMENT_ANSWER")).contains("已按您的意思约在");

        assertThat(telephone.file("invitation.ics"))
                .contains("BEGIN:VCALENDAR", "TZID=Asia/Shanghai", "SUMMARY:与示例·安心消费金融的约见")
                .doesNotContain("欠", "款项", "王");
        theDayBefore(who, agreed.at("/kept/day").asString());
    }

    private void theDayBefore(Neighbour who, String day) {
        int date = Integer.parseInt(day.substring(8)) - 1;
        meetings.office.at(date, 10, 30);
        meetings.office.comeBack();
        meetings.outbox();
        assertThat(meetings.words(who, "APPOINTMENT_NOTICE")).contains("提醒您", "明天");
    }

    @Test
    void namesOtherTimesAndWeTakeOne() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        enters(telephone, who);
        telephone.open();
        String named = telephone.send(
                "answer",
                Map.of(
                        "act",
                        "counter",
                        "consent",
                        "yes",
                        "day1",
                        "2026-03-13",
                        "from1",
                        "15:00",
                        "to1",
                        "16:00",
                        "day2",
                        "2026-03-14",
                        "from2",
                        "09:00",
                        "to2",
                        "10:00"));
        assertThat(named).contains("您提出的时间我们已收到", "3月13日");
        assertThat(meetings.state(id)).isEqualTo("COUNTERED");
        assertThat(Answer.ok(meetings.office.planner.get("/api/v1/appointments?queue=COUNTERED"))
                        .get("items"))
                .isNotEmpty();
        meetings.act(id, "take-named", "{\"number\":1}");
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/kept/day").asString()).isEqualTo("2026-03-13");
        assertThat(agreed.at("/kept/fromMinute").asInt()).isEqualTo(15 * 60);
    }

    @Test
    void movesAndTheOldTimeStaysUntilTheNewOneIsKept() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        enters(telephone, who);
        telephone.open();
        telephone.send("answer", Map.of("act", "accept", "number", "1", "consent", "yes"));
        UUID first = bookingOf(id);
        assertThat(telephone.send("answer", Map.of("act", "move"))).contains("原来的时间仍然有效", "请选择新的时间");
        assertThat(meetings.state(id)).isEqualTo("MOVING");
        assertThat(bookingOf(id)).isEqualTo(first);
        assertThat(live(id)).isOne();
        assertThat(telephone.send("answer", Map.of("act", "accept", "number", "2", "consent", "yes")))
                .contains("已约好");
        assertThat(bookingOf(id)).isNotEqualTo(first);
        assertThat(live(id)).isOne();
        assertThat(sql.sql("select count(*) from compliance.contact where borrower_id = ? and outcome = 'RESERVED'"
                                + " and channel = 'VISIT'")
                        .param(who.borrower())
                        .query(Integer.class)
                        .single())
                .as("the old permit counts no more")
                .isOne();
        assertThat(Answer.texts(meetings.appointment(id).get("story"), "kind")).contains("MOVED");
    }

    @Test
    void asksForHelpAndCollectionWaits() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        enters(telephone, who);
        telephone.open();
        assertThat(telephone.send("answer", Map.of("act", "help"))).contains("由专人与您联系");
        assertThat(meetings.state(id)).isEqualTo("CANCELLED");
        JsonNode holds = Answer.ok(meetings.office.officer.get("/api/v1/borrowers/" + who.borrower() + "/holds"));
        assertThat(holds.toString()).contains("HARDSHIP");
        JsonNode again = Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments",
                meetings.proposal(UUID.randomUUID(), "NOBODY", "HOME", "再问一次")));
        assertThat(again.get("rules").toString()).contains("CN-D-10");
    }

    @Test
    void wantsNoVisitsAtAllAndTheGateKnows() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        enters(telephone, who);
        telephone.open();
        assertThat(telephone.send("answer", Map.of("act", "stop"))).contains("不再上门");
        assertThat(meetings.state(id)).isEqualTo("REFUSED");
        JsonNode again = Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments",
                meetings.proposal(UUID.randomUUID(), "NOBODY", "HOME", "再问一次")));
        assertThat(again.get("rules").toString()).contains("CN-F-08");
    }

    @Test
    void choosesABranchInsteadOfHomeAndWorkOnlyByAskingForIt() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        enters(telephone, who);
        telephone.open();
        assertThat(telephone.send("answer", Map.of("act", "place", "place", "BRANCH " + meetings.branch)))
                .contains("示例网点");
        assertThat(meetings.appointment(id).get("place").asString()).isEqualTo("BRANCH");
        assertThat(telephone.send("answer", Map.of("act", "place", "place", "WORKPLACE")))
                .as("nobody works anywhere we know of")
                .contains("没有这个地点");
    }

    @Test
    void wrongCodesAndOldLinksOpenNothing() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        Telephone telephone = telephone(meetings.words(who, "APPOINTMENT_OFFER"));
        telephone.open();
        telephone.send("code", Map.of());
        for (int i = 0; i < 5; i++) {
            assertThat(telephone.send("enter", Map.of("figures", "000000"))).contains("验证码不对");
        }
        String right = code(who);
        assertThat(telephone.send("enter", Map.of("figures", right)))
                .as("five are enough")
                .contains("重新获取");
        assertThat(telephone
                        .sent("answer", Map.of("act", "refuse"), telephone.key())
                        .getStatus())
                .isEqualTo(422);
        assertThat(meetings.state(id)).isEqualTo("OFFERED");
        Telephone stranger = new Telephone(application, "/a/0123456789abcdefghijklmn");
        assertThat(stranger.open()).contains("这个链接已失效");
        assertThat(stranger.status()).isEqualTo(404);
    }

    private Telephone telephone(String offer) {
        Matcher link = LINK.matcher(offer);
        assertThat(link.find()).as(offer).isTrue();
        return new Telephone(application, link.group(1));
    }

    private void enters(Telephone telephone, Neighbour who) {
        telephone.open();
        assertThat(telephone.send("code", Map.of())).contains("验证码已发送");
        assertThat(telephone.send("enter", Map.of("figures", code(who)))).contains("<details>");
    }

    private String code(Neighbour who) {
        Matcher code = CODE.matcher(meetings.words(who, "ONE_TIME_CODE"));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private UUID bookingOf(UUID id) {
        return sql.sql("select booking_id from visits.appointment where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private int live(UUID id) {
        return sql.sql("select count(*) from visits.booking where appointment_id = ? and state = 'LIVE'")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
