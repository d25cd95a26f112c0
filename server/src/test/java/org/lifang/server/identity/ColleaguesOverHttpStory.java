package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Teams are formed, colleagues join them, are looked up, choose a language, forget a password and go home. */
@LifangTest
class ColleaguesOverHttpStory {

    @Autowired
    private ApplicationContext application;

    private final Browser admin;

    ColleaguesOverHttpStory(@Autowired ApplicationContext application) {
        admin = Browser.as(application, Role.ADMIN);
    }

    @Test
    void aTeamIsFormedOnceAndAColleagueJoinsIt() {
        UUID id = Browser.key();
        UUID key = Browser.key();
        String body = team(id, "示例·城西组");
        JsonNode formed = Answer.ok(admin.write(HttpMethod.POST, "/api/v1/teams", body, key));
        assertThat(Answer.ok(admin.write(HttpMethod.POST, "/api/v1/teams", body, key)))
                .isEqualTo(formed);
        JsonNode taken = Answer.refused(admin.post("/api/v1/teams", team(Browser.key(), "示例·城西组")), 409, "NAME_TAKEN");
        assertThat(taken.at("/findings/0/field").asString()).isEqualTo("name");
        Answer.refused(admin.post("/api/v1/teams", team(Browser.key(), " ")), 422, "USER_INVALID");
        JsonNode empty = Answer.refused(admin.post("/api/v1/teams", "{\"agency\":false}"), 400, "BODY_INVALID");
        assertThat(Answer.texts(empty.get("findings"), "field")).contains("id", "name");
        assertThat(Answer.ok(admin.get("/api/v1/teams")).toString()).containsOnlyOnce("示例·城西组");

        UUID person = Browser.key();
        Answer.ok(admin.post("/api/v1/users", user(person, "cheng.xi", id)));
        JsonNode moved = Answer.ok(admin.put("/api/v1/users/" + person, changed("示例·搬家", id)));
        assertThat(moved.at("/team/name").asString()).isEqualTo("示例·城西组");
        assertThat(moved.get("login").asString()).isEqualTo("cheng.xi");
        JsonNode teamless = Answer.refused(
                admin.put("/api/v1/users/" + person, changed("示例·搬家", Browser.key())), 422, "USER_INVALID");
        assertThat(teamless.at("/findings/0/field").asString()).isEqualTo("teamId");
        Answer.refused(admin.put("/api/v1/users/" + Browser.key(), changed("示例·无人", id)), 404, "USER_UNKNOWN");
        assertThat(Answer.ok(admin.get("/api/v1/users?q=搬家")).get("items").size())
                .isOne();
    }

    @Test
    void everybodyStandsOnceInTheListWhateverThePageSize() {
        for (int i = 0; i < 5; i++) {
            Browser.person(application, null, Role.COLLECTOR);
        }
        List<String> whole =
                Answer.texts(Answer.ok(admin.get("/api/v1/users?size=200")).get("items"), "login");
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(admin.get("/api/v1/users?size=2" + after));
            paged.addAll(Answer.texts(page.get("items"), "login"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(whole);
        assertThat(Answer.ok(admin.get("/api/v1/users?q=%25")).get("items").size())
                .as("a sign is a sign, not a pattern")
                .isZero();
    }

    @Test
    void aSessionTellsWhoYouAreUntilYouLeave() {
        Browser stranger = Browser.stranger(application);
        JsonNode nobody = Answer.ok(stranger.get("/api/v1/session"));
        assertThat(nobody.get("user").isNull()).isTrue();
        assertThat(nobody.get("businessDate").asString()).isEqualTo("2026-03-10");
        Browser colleague = Browser.as(application, Role.PLANNER, Role.REVIEWER);
        JsonNode me = Answer.ok(colleague.get("/api/v1/session")).get("user");
        assertThat(me.get("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("PLANNER", "REVIEWER");
        assertThat(me.toString()).doesNotContain("hash", Browser.PASSWORD);
        assertThat(Answer.ok(colleague.put("/api/v1/session/language", "{\"language\":\"en\"}"))
                        .at("/user/language")
                        .asString())
                .isEqualTo("en");
        Answer.refused(colleague.put("/api/v1/session/language", "{\"language\":\"tlh\"}"), 422, "USER_INVALID");
        String session = String.valueOf(colleague.cookie(SessionCookie.NAME));
        assertThat(Answer.ok(colleague.delete("/api/v1/session")).get("user").isNull())
                .isTrue();
        stranger.setCookie(SessionCookie.NAME, session);
        assertThat(stranger.get("/api/v1/teams").getStatus())
                .as("the old cookie opens nothing")
                .isEqualTo(401);
    }

    @Test
    void aForgottenPasswordIsReplacedAndEndsEverySession() {
        User user = Browser.person(application, null, Role.MANAGER);
        Browser colleague = Browser.stranger(application);
        colleague.signIn(user.login(), Browser.PASSWORD);
        JsonNode secret = Answer.ok(admin.post("/api/v1/users/" + user.id() + "/reset-password", ""));
        assertThat(colleague.get("/api/v1/teams").getStatus()).isEqualTo(401);
        assertThat(colleague.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(401);
        JsonNode in = Answer.ok(
                colleague.signIn(user.login(), secret.get("oneTimePassword").asString()));
        assertThat(in.at("/user/mustChangePassword").asBoolean()).isTrue();
        Answer.refused(admin.post("/api/v1/users/" + Browser.key() + "/reset-password", ""), 404, "USER_UNKNOWN");
        Answer.refused(admin.post("/api/v1/users/" + Browser.key() + "/lock", ""), 404, "USER_UNKNOWN");
        Answer.refused(admin.post("/api/v1/users/" + Browser.key() + "/unlock", ""), 404, "USER_UNKNOWN");
    }

    private static String team(UUID id, String name) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"district\":\"青羊区\",\"agency\":false}".formatted(id, name);
    }

    private static String user(UUID id, String login, UUID team) {
        return """
                {"id":"%s","login":"%s","displayName":"示例·同事","roles":["COLLECTOR"],"teamId":"%s","language":"zh-CN"}\
                """.formatted(id, login, team);
    }

    private static String changed(String name, UUID team) {
        return """
                {"displayName":"%s","roles":["COLLECTOR"],"teamId":"%s","language":"zh-CN"}\
                """.formatted(name, team);
    }
}
