package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.wording.Context;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.Value;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A planner writes a text, is told what may not be said, mends it, and a second person lets it go out. */
@LifangTest
class TemplatesOverHttpStory {

    private static final String TEMPLATES = "/api/v1/templates";
    private static final String NOTICE = TEMPLATES + "/overdue-notice-sms/zh-CN";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> TO_DEBTOR = Map.of(
            "kind", "OVERDUE_NOTICE",
            "medium", "SMS",
            "audience", "DEBTOR",
            "language", "zh-CN",
            "spokenByAgency", false,
            "creditNotice", false);
    private static final String KIND = "【{{institution:institution}}】{{name:name-masked}}您好，{{amount:amount}}已于"
            + "{{due:date}}到期。若有困难，请致电{{phone:phone-official}}，我们一起商量。";

    @Autowired
    private Templates templates;

    @Autowired
    private ExampleValues examples;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient sql;

    private final Browser planner;
    private final Browser manager;
    private final Browser officer;

    TemplatesOverHttpStory(@Autowired ApplicationContext application) {
        planner = Browser.as(application, Role.PLANNER);
        manager = Browser.as(application, Role.MANAGER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
    }

    @Test
    void shippedTemplatesWaitForAPersonAndAreNotSentBefore() {
        JsonNode shelf = Answer.ok(planner.get(TEMPLATES + "?medium=CALL&state=PROPOSED"));
        assertThat(Answer.texts(shelf, "key")).contains("call-script", "ask-contact-call");
        assertThat(shelf)
                .allSatisfy(card -> assertThat(card.get("inForce").isNull()).isTrue());
        assertThat(Answer.ok(planner.get(TEMPLATES)).size()).isGreaterThanOrEqualTo(34);

        LocalDate today = dates.today();
        assertThat(render("call-script", "zh-CN", today)).isInstanceOf(TemplateRendering.NotApproved.class);
        String first = TEMPLATES + "/call-script/zh-CN/versions/1";
        assertThat(Answer.ok(officer.get(first)).at("/reading/findings").size()).isZero();
        Answer.ok(approve(officer, first, today.plusDays(1)));
        assertThat(render("call-script", "zh-CN", today)).isInstanceOf(TemplateRendering.NotApproved.class);
        assertThat(render("call-script", "zh-CN", today.plusDays(1)))
                .isInstanceOfSatisfying(TemplateRendering.Ready.class, ready -> {
                    assertThat(ready.version()).isOne();
                    assertThat(ready.text()).contains("示例·安心消费金融").doesNotContain("{{");
                });
        assertThat(templates.render("nobody", "zh-CN", today, Map.of())).isInstanceOf(TemplateRendering.Unknown.class);
    }

    @Test
    void everyShippedTemplateCanBeApprovedAndThenRendered() {
        LocalDate today = dates.today();
        for (JsonNode card : Answer.ok(officer.get(TEMPLATES + "?state=PROPOSED"))) {
            String key = card.get("key").asString();
            String language = card.get("language").asString();
            if (key.startsWith("visit-")) {
                Answer.ok(approve(manager, TEMPLATES + "/" + key + "/" + language + "/versions/1", today));
                assertThat(render(key, language, today)).as(key).isInstanceOf(TemplateRendering.Ready.class);
            }
        }
    }

    @Test
    void aThreatIsRefusedWithItsRuleAndTheMendedTextNeedsASecondPerson() {
        String threat = KIND + "再不还就打断你的腿，让你全家不得安宁。";
        JsonNode lint = Answer.ok(lint(TO_DEBTOR, threat));
        assertThat(lint.get("denied").asBoolean()).isTrue();
        JsonNode finding = lint.at("/findings/0");
        int start = finding.get("start").asInt();
        int end = finding.get("end").asInt();
        assertThat(start).isGreaterThanOrEqualTo(KIND.length());
        assertThat(finding.get("message").asString()).contains(threat.substring(start, end));
        assertThat(finding.at("/sources/0/rule").asString()).startsWith("CN-");
        assertThat(finding.at("/sources/0/tierText").asString()).isEqualTo("行业自律");
        assertThat(finding.at("/sources/0/source").asString()).contains("银行业协会");

        int bad = number(draft(planner, NOTICE, threat, "换个说法"));
        JsonNode no = Answer.refused(propose(planner, NOTICE, bad, null), 422, "TEMPLATE_TEXT_REFUSED");
        assertThat(no.at("/findings/0/message").asString())
                .isEqualTo(finding.get("message").asString());
        assertThat(no.at("/findings/0/citation").asString())
                .isEqualTo(finding.at("/sources/0/rule").asString());

        int good = number(draft(planner, NOTICE, KIND, "说得和气些"));
        Answer.refused(approve(officer, version(NOTICE, good), dates.today()), 409, "TEMPLATE_NOT_PROPOSED");
        Answer.ok(propose(planner, NOTICE, good, null));
        Answer.refused(propose(planner, NOTICE, good, null), 409, "TEMPLATE_NOT_A_DRAFT");
        assertThat(approve(planner, version(NOTICE, good), dates.today()).getStatus())
                .isEqualTo(403);
        Answer.refused(
                approve(officer, version(NOTICE, good), dates.today().minusDays(1)),
                422,
                "TEMPLATE_EFFECTIVE_IN_THE_PAST");
        Answer.ok(approve(officer, version(NOTICE, good), dates.today()));
        assertThat(render("overdue-notice-sms", "zh-CN", dates.today()))
                .isInstanceOfSatisfying(
                        TemplateRendering.Ready.class,
                        ready -> assertThat(ready.version()).isEqualTo(good));

        JsonNode pieces = Answer.ok(planner.get(NOTICE + "/comparison?from=" + bad + "&to=" + good));
        assertThat(pieces.at("/pieces/1/kind").asString()).isEqualTo("GONE");
        assertThat(pieces.at("/pieces/1/text").asString()).isEqualTo(threat.substring(KIND.length()));
        JsonNode lines = Answer.ok(officer.get("/api/v1/audit?size=200"));
        assertThat(Answer.texts(lines.get("items"), "action"))
                .contains("outreach.draft", "outreach.propose", "outreach.approve");
        assertThat(Answer.text(officer.get("/api/v1/audit?size=200")))
                .as("the record holds no words")
                .doesNotContain("打断");
    }

    @Test
    void nobodyApprovesTheirOwnProposalNotEvenInTheDatabase() {
        String letter = TEMPLATES + "/hardship-offer-sms/zh-CN";
        String text = Answer.ok(manager.get(version(letter, 1))).get("text").asString();
        int mine = number(draft(manager, letter, text + "祝您平安。", "加一句问候"));
        Answer.ok(propose(manager, letter, mine, "看过了"));
        JsonNode no =
                Answer.refused(approve(manager, version(letter, mine), dates.today()), 422, "TEMPLATE_OWN_PROPOSAL");
        assertThat(no.get("detail").asString()).contains("另一位同事");
        String forged = "update outreach.template_version set state = 'APPROVED', approved_at = now(),"
                + " effective_from = current_date, approved_by = %s where proposed_by <> '" + SystemActor.ID + "'";
        assertThat(attack(forged.formatted("proposed_by"))).contains("approved_by_a_second_person");
        assertThat(attack(forged.formatted("'" + SystemActor.ID + "'"))).contains("approved_by_a_person");
        assertThat(attack("update outreach.template_version set text = '再不还就抓你'"))
                .contains("keeps its words");
        assertThat(attack("delete from outreach.template_version")).contains("keeps its words");
    }

    @Test
    void aWordInDisguiseIsRefusedAllTheSame() {
        for (String hidden : List.of("会把您列入黑 名*单", "會把您列入黑名單", "会把您列入嘿铭单", "请还叁仟伍佰圆")) {
            String evading = KIND + hidden;
            assertThat(Answer.ok(lint(TO_DEBTOR, evading)).get("denied").asBoolean())
                    .as(hidden)
                    .isTrue();
            int draft = number(draft(planner, NOTICE, evading, "试试"));
            Answer.refused(propose(planner, NOTICE, draft, "没问题"), 422, "TEMPLATE_TEXT_REFUSED");
        }
    }

    @Test
    void wordsThatOnlyWarnNeedAReasonAndAreNotSentForAnOldClaim() {
        String warned = KIND + "我们将起诉。";
        JsonNode lint = Answer.ok(lint(TO_DEBTOR, warned));
        assertThat(lint.get("denied").asBoolean()).isFalse();
        assertThat(lint.get("warned").asBoolean()).isTrue();
        assertThat(lint.at("/findings/0/severity").asString()).isEqualTo("WARN");
        String key = "suit-notice";
        Answer.ok(add(key, TO_DEBTOR, warned, "诉前告知"));
        String path = TEMPLATES + "/" + key + "/zh-CN";
        Answer.refused(propose(planner, path, 1, " "), 422, "TEMPLATE_WARNINGS_WITHOUT_REASON");
        Answer.ok(propose(planner, path, 1, "只用于时效内的案件，法务看过"));
        Answer.ok(approve(officer, version(path, 1), dates.today()));
        Map<String, Value> values = values(path);
        assertThat(templates.render(key, "zh-CN", dates.today(), values, new Circumstances(false, Context.Claim.LIVE)))
                .isInstanceOf(TemplateRendering.Ready.class);
        Answer.ok(planner.get(path));
        Answer.refused(add(key, TO_DEBTOR, warned, "再来"), 422, "TEMPLATE_EXISTS");
        Map<String, Object> english = with("language", "en", with("medium", "EMAIL", TO_DEBTOR));
        Answer.refused(add(key, english, "Hello", "译文"), 422, "TEMPLATE_OTHER_LANGUAGE_DIFFERS");
    }

    @Test
    void aRetiredVersionIsNotSentAnyMore() {
        String path = TEMPLATES + "/pre-due-reminder-sms/en";
        Answer.ok(approve(officer, version(path, 1), dates.today()));
        assertThat(render("pre-due-reminder-sms", "en", dates.today())).isInstanceOf(TemplateRendering.Ready.class);
        Answer.refused(retire(path, ""), 422, "TEMPLATE_REASON_MISSING");
        Answer.ok(retire(path, "换新说法"));
        assertThat(render("pre-due-reminder-sms", "en", dates.today()))
                .isInstanceOf(TemplateRendering.NotApproved.class);
        Answer.refused(retire(path, "再来"), 409, "TEMPLATE_RETIRED_ALREADY");
        Answer.refused(approve(officer, version(path, 1), dates.today()), 409, "TEMPLATE_NOT_PROPOSED");
    }

    @Test
    void theEditorOffersVariablesAndShowsTheTextAsItsReaderSeesIt() {
        JsonNode vocabulary = Answer.ok(planner.get(TEMPLATES + "/vocabulary"));
        assertThat(Answer.texts(vocabulary.get("variables"), "placed")).contains("{{amount:amount}}", "{{as-of:date}}");
        assertThat(Answer.texts(vocabulary.get("kinds"), "label")).doesNotHaveDuplicates();
        JsonNode preview = Answer.ok(lint(TO_DEBTOR, KIND)).get("preview");
        assertThat(preview.get("text").asString()).contains("1,234.56元").contains("2026年11月30日");
        assertThat(preview.get("alphabet").asString()).isEqualTo("UCS2");
        assertThat(preview.get("parts").asInt()).isEqualTo(1);
        assertThat(Answer.ok(lint(TO_DEBTOR, KIND + KIND)).at("/preview/parts").asInt())
                .isEqualTo(3);

        JsonNode broken = Answer.ok(lint(TO_DEBTOR, "您好\n{{amount"));
        assertThat(broken.at("/faults/0/start").asInt()).isEqualTo(3);
        assertThat(broken.at("/faults/0/message").asString()).contains("第 2 行");
        assertThat(broken.get("preview").isNull()).isTrue();
        JsonNode unknown = Answer.ok(lint(TO_DEBTOR, KIND + "{{total:amount}}"));
        assertThat(unknown.at("/findings/0/code").asString()).isEqualTo("wording.variable-unknown");
        JsonNode toContact =
                Answer.ok(lint(with("audience", "CONTACT_PERSON", with("kind", "ASK_CONTACT", TO_DEBTOR)), KIND));
        assertThat(Answer.texts(toContact.get("findings"), "code"))
                .contains("wording.variable-for-audience", "wording.content-missing");
        planner.speaking("en");
        assertThat(Answer.ok(lint(TO_DEBTOR, KIND + "再不还就抓你"))
                        .at("/findings/0/message")
                        .asString())
                .contains("may not be said");
        planner.speaking("zh-CN");
    }

    @Test
    void aNoteIsMarkedForAReviewAndNeverRefused() {
        JsonNode note = Answer.ok(planner.post("/api/v1/wording/check", json(Map.of("text", "我告诉她再不还就打断你的腿"))));
        assertThat(note.at("/findings/0/severity").asString()).isEqualTo("WARN");
        JsonNode quiet = Answer.ok(planner.post("/api/v1/wording/check", json(Map.of("text", "约好下周一再联系"))));
        assertThat(quiet.get("findings").size()).isZero();
    }

    @Test
    void whatDoesNotExistOrHasNoFormIsTold() {
        Answer.refused(planner.get(TEMPLATES + "/nobody/zh-CN"), 404, "TEMPLATE_UNKNOWN");
        Answer.refused(planner.get(version(NOTICE, 99)), 404, "TEMPLATE_VERSION_UNKNOWN");
        Answer.refused(draft(planner, TEMPLATES + "/nobody/en", "x", "y"), 404, "TEMPLATE_UNKNOWN");
        Answer.refused(draft(planner, NOTICE, KIND, null), 422, "TEMPLATE_REASON_MISSING");
        Answer.refused(add("Not A Key", TO_DEBTOR, KIND, "新"), 422, "TEMPLATE_KEY_INVALID");
        Answer.refused(add("a-note", with("medium", "RECORD", TO_DEBTOR), KIND, "新"), 422, "TEMPLATE_MEDIUM_INVALID");
        Answer.refused(lint(with("kind", "LULLABY", TO_DEBTOR), KIND), 400, "BODY_INVALID");
        Answer.refused(lint(with("language", "fr", TO_DEBTOR), KIND), 400, "BODY_INVALID");
        Answer.refused(lint(TO_DEBTOR, "长".repeat(20_001)), 400, "BODY_INVALID");
    }

    private TemplateRendering render(String key, String language, LocalDate on) {
        return templates.render(key, language, on, values(TEMPLATES + "/" + key + "/" + language));
    }

    /** Example values for every variable of the first version. */
    private Map<String, Value> values(String path) {
        String text = Answer.ok(manager.get(version(path, 1))).get("text").asString();
        TemplateText words = Objects.requireNonNull(TemplateText.parse(text).text());
        Map<String, Value> values = new HashMap<>();
        String language = path.endsWith("en") ? "en" : "zh-CN";
        words.variables().forEach(each -> values.put(each.name(), examples.value(each.type(), language)));
        return values;
    }

    private String attack(String statement) {
        try {
            sql.sql(statement).update();
            return "";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> head) {
        Map<String, Object> changed = new HashMap<>(head);
        changed.put(name, value);
        return changed;
    }

    private MockHttpServletResponse lint(Map<String, Object> head, String text) {
        return planner.post(TEMPLATES + "/lint", json(Map.of("head", head, "text", text)));
    }

    private MockHttpServletResponse add(String key, Map<String, Object> head, String text, String reason) {
        return planner.post(TEMPLATES, json(Map.of("key", key, "head", head, "text", text, "reason", reason)));
    }

    private static MockHttpServletResponse draft(Browser who, String path, String text, @Nullable String reason) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("text", text);
        body.put("reason", reason);
        return who.post(path + "/versions", json(body));
    }

    private static MockHttpServletResponse propose(Browser who, String path, int number, @Nullable String reason) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("reason", reason);
        return who.post(version(path, number) + "/propose", json(body));
    }

    private static MockHttpServletResponse approve(Browser who, String version, LocalDate from) {
        return who.post(version + "/approve", json(Map.of("effectiveFrom", from.toString(), "reason", "看过")));
    }

    private MockHttpServletResponse retire(String path, String reason) {
        return manager.post(version(path, 1) + "/retire", json(Map.of("reason", reason)));
    }

    private static int number(MockHttpServletResponse done) {
        return Answer.ok(done).get("number").asInt();
    }

    private static String version(String path, int number) {
        return path + "/versions/" + number;
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
