package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.commands.tables.ReceiptTable;
import org.lifang.server.identity.tables.AppUserTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A colleague joins, is given a password, changes it, changes roles and leaves. */
@LifangTest
class PeopleStory {

    private static final String OWN = "correct horse battery staple";

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DSLContext db;

    @Test
    void theFirstAdministratorExistsOnceAndMustChangeThePassword() {
        assertThat(db.select(AppUserTable.APP_USER.MUST_CHANGE_PASSWORD)
                        .from(AppUserTable.APP_USER)
                        .where(AppUserTable.APP_USER.LOGIN.eq(FirstAdmin.LOGIN))
                        .fetch(AppUserTable.APP_USER.MUST_CHANGE_PASSWORD))
                .containsExactly(true);
    }

    @Test
    void aNewColleagueChangesThePasswordBeforeAnythingElse() throws Exception {
        Browser admin = Browser.as(application, Role.ADMIN);
        UUID id = Browser.key();
        JsonNode added = json.readTree(add(admin, id, "xin.tongshi", "MANAGER").getContentAsByteArray());
        String once = added.get("oneTimePassword").asString();

        Browser colleague = Browser.stranger(application);
        JsonNode session = json.readTree(colleague.signIn("Xin.Tongshi", once).getContentAsByteArray());
        assertThat(session.get("user").get("mustChangePassword").asBoolean()).isTrue();
        MockHttpServletResponse early = colleague.get("/api/v1/users");
        assertThat(early.getStatus()).isEqualTo(403);
        assertThat(early.getContentAsString()).contains("PASSWORD_CHANGE_REQUIRED");

        assertThat(change(colleague, "wrong old password", OWN).getStatus()).isEqualTo(401);
        MockHttpServletResponse weak = change(colleague, once, "123456789012");
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(weak.getContentAsString()).contains("PASSWORD_EASY_TO_GUESS", "\"field\":\"new\"");
        assertThat(change(colleague, once, OWN).getStatus()).isEqualTo(200);
        assertThat(colleague.get("/api/v1/users").getStatus()).isEqualTo(200);
    }

    @Test
    void aOneTimePasswordIsShownOnceAndStandsInNoReceipt() throws Exception {
        Browser admin = Browser.as(application, Role.ADMIN);
        UUID key = Browser.key();
        String body = body(Browser.key(), "einmal", "COLLECTOR");
        JsonNode first = json.readTree(
                admin.write(HttpMethod.POST, "/api/v1/users", body, key).getContentAsByteArray());
        JsonNode again = json.readTree(
                admin.write(HttpMethod.POST, "/api/v1/users", body, key).getContentAsByteArray());
        String once = first.get("oneTimePassword").asString();
        assertThat(again.get("oneTimePassword").isNull()).isTrue();
        assertThat(again.get("user").get("id")).isEqualTo(first.get("user").get("id"));
        assertThat(db.fetch(ReceiptTable.RECEIPT).format(10_000)).doesNotContain(once);
    }

    @Test
    void whoeverIsLockedIsOutWithTheNextRequest() {
        Browser admin = Browser.as(application, Role.ADMIN);
        User user = Browser.person(application, null, Role.MANAGER);
        Browser colleague = Browser.stranger(application);
        colleague.signIn(user.login(), Browser.PASSWORD);
        assertThat(colleague.get("/api/v1/users").getStatus()).isEqualTo(200);
        assertThat(admin.post("/api/v1/users/" + user.id() + "/lock", "").getStatus())
                .isEqualTo(200);
        assertThat(colleague.get("/api/v1/users").getStatus()).isEqualTo(401);
        assertThat(colleague.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(401);
        admin.post("/api/v1/users/" + user.id() + "/unlock", "");
        assertThat(colleague.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(200);
    }

    @Test
    void aChangeOfRolesCountsFromTheNextRequest() {
        Browser admin = Browser.as(application, Role.ADMIN);
        User user = Browser.person(application, null, Role.MANAGER);
        Browser colleague = Browser.stranger(application);
        colleague.signIn(user.login(), Browser.PASSWORD);
        String body = body(user.id(), user.login(), "COLLECTOR").replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(admin.put("/api/v1/users/" + user.id(), body).getStatus()).isEqualTo(200);
        assertThat(colleague.get("/api/v1/users").getStatus()).isEqualTo(403);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        Browser admin = Browser.as(application, Role.ADMIN);
        JsonNode me = json.readTree(admin.get("/api/v1/session").getContentAsByteArray());
        String mine = me.get("user").get("id").asString();
        JsonNode people = json.readTree(admin.get("/api/v1/users?size=200").getContentAsByteArray());
        for (JsonNode person : people.get("items")) {
            String id = person.get("id").asString();
            if (!id.equals(mine)) {
                assertThat(admin.post("/api/v1/users/" + id + "/lock", "").getStatus())
                        .isEqualTo(200);
            }
        }
        MockHttpServletResponse refused = admin.post("/api/v1/users/" + mine + "/lock", "");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("LAST_ADMIN");
    }

    @Test
    void refusalsNameTheFieldAndSpeakTheReadersLanguage() throws Exception {
        Browser admin = Browser.as(application, Role.ADMIN);
        assertThat(add(admin, Browser.key(), "Zwei Worte", "MANAGER").getContentAsString())
                .contains("LOGIN_INVALID", "小写字母");
        assertThat(add(admin.speaking("en"), Browser.key(), "zwei worte", "MANAGER")
                        .getContentAsString())
                .contains("LOGIN_INVALID", "small letters");
        add(admin, Browser.key(), "doppelt", "MANAGER");
        MockHttpServletResponse taken = add(admin, Browser.key(), "doppelt", "MANAGER");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(add(admin, Browser.key(), "unbekannt", "EMPEROR").getStatus())
                .isEqualTo(400);
    }

    @Test
    void rolesSayWhatTheyMayDo() throws Exception {
        Browser anybody = Browser.as(application, Role.COLLECTOR);
        JsonNode roles = json.readTree(anybody.get("/api/v1/roles").getContentAsByteArray());
        assertThat(roles.size()).isEqualTo(Role.values().length);
        for (JsonNode role : roles) {
            assertThat(role.get("title").asString()).doesNotStartWith("role.");
            assertThat(role.get("mayDo").get(0).asString()).doesNotStartWith("role.");
        }
    }

    private static MockHttpServletResponse add(Browser admin, UUID id, String login, String role) {
        return admin.post("/api/v1/users", body(id, login, role));
    }

    private static String body(UUID id, String login, String role) {
        return """
                {"id":"%s","login":"%s","displayName":"示例·同事","roles":["%s"],"teamId":null,
                 "language":"zh-CN"}""".formatted(id, login, role);
    }

    private static MockHttpServletResponse change(Browser browser, String old, String fresh) {
        return browser.post("/api/v1/session/password", "{\"old\":\"" + old + "\",\"new\":\"" + fresh + "\"}");
    }
}
