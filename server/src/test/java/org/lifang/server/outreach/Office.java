package org.lifang.server.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lifang.server.Answer;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** The people of the office, and what they do before anything can go out. */
public final class Office {

    public static final String SECRET = "a-secret-for-tests-only";

    public final Browser admin;
    public final Browser manager;
    public final Browser planner;
    public final Browser officer;
    private final MockMvc mvc;
    private final SettableClock clock;

    public Office(ApplicationContext application) {
        admin = Browser.as(application, Role.ADMIN);
        manager = Browser.as(application, Role.MANAGER);
        planner = Browser.as(application, Role.PLANNER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        mvc = application.getBean(MockMvc.class);
        clock = (SettableClock) application.getBean(Clock.class);
    }

    /** Approves the first version of a shipped template, from today on. */
    public void approveTemplate(String key) {
        String today = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE)
                .toLocalDate()
                .toString();
        Answer.ok(officer.post(
                "/api/v1/templates/" + key + "/zh-CN/versions/1/approve", "{\"effectiveFrom\":\"" + today + "\"}"));
    }

    public void approveCampaign(String key) {
        Answer.ok(officer.post("/api/v1/campaigns/" + key + "/approve", "{\"reason\":\"看过了\"}"));
    }

    /** Plans today's messages of a campaign without waiting for the night. */
    public void plan(String key) {
        Answer.ok(planner.post("/api/v1/campaigns/" + key + "/plan", ""));
    }

    public void set(String key, String value) {
        Answer.ok(admin.put("/api/v1/outreach-settings/" + key, "{\"value\":\"" + value + "\",\"reason\":\"测试用\"}"));
    }

    /** Screens and teaches a colleague, who signs the undertaking. */
    public void clear(Browser colleague, LocalDate on) {
        String id = Answer.ok(colleague.get("/api/v1/session")).at("/user/id").asString();
        record(id, "SCREENED", on, "\"passed\":true");
        record(id, "PRE_JOB", on, "\"passed\":true,\"course\":\"岗前培训 2026.1\"");
        record(id, "YEARLY", on, "\"passed\":true,\"course\":\"年度培训 2026.1\"");
        record(id, "UNDERTAKING", on, "\"document\":\"保密承诺〔2026〕7号\"");
    }

    private void record(String colleague, String kind, LocalDate on, String more) {
        Answer.ok(officer.post(
                "/api/v1/clearances/" + colleague + "/records",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}".formatted(Browser.key(), kind, on, more)));
    }

    /** Time goes on, and whoever was away so long that the session ended signs in again. */
    public void later(Duration more) {
        clock.advance(more);
        comeBack();
    }

    /** Everybody signs in again, after hours or days in which the sessions ended. */
    public void comeBack() {
        List.of(admin, manager, planner, officer).forEach(Browser::signInAgain);
    }

    /** A time of a day in March 2026. */
    public void at(int day, int hour, int minute) {
        clock.set(LocalDateTime.of(2026, 3, day, hour, minute)
                .atZone(BusinessDates.ZONE)
                .toInstant());
    }

    /** The messages of a borrower, the latest first. */
    public JsonNode messages(long borrower) {
        return Answer.ok(manager.get("/api/v1/outbox?borrowerId=" + borrower)).get("items");
    }

    /** A machine speaks, signed as it should be. */
    public MockHttpServletResponse machine(String path, String body) {
        return machine(path, body, clock.instant().getEpochSecond(), SECRET);
    }

    public MockHttpServletResponse machine(String path, String body, long seconds, String secret) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return mvc.perform(MockMvcRequestBuilders.post(path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .header(MachineSignature.TIME, String.valueOf(seconds))
                            .header(MachineSignature.SIGNATURE, MachineSignature.of(secret, seconds, bytes))
                            .content(bytes))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
