package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.audit.tables.LineTable;
import org.lifang.server.identity.tables.SessionTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** From nine in the morning of 10 March 2026: coming in, staying in, being shut out. */
@LifangTest
class SigningInStory {

    private static final String SESSION = "/api/v1/session";
    private static final String WRONG = "not the password at all";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void nextMinute() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void aStrangerSeesWhoIsThereAndNothingElse() throws Exception {
        Browser browser = Browser.stranger(application);
        assertThat(browser.get(SESSION).getContentAsString()).contains("\"user\":null", "\"businessDate\"");
        MockHttpServletResponse refused = browser.get("/api/v1/users");
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentAsString()).contains("NOT_SIGNED_IN", "请先登录");
        assertThat(browser.get("/api/v1/there/is/no/such/thing").getStatus()).isEqualTo(401);
    }

    @Test
    void signingInGivesANewSessionEachTimeAndSigningOutEndsIt() throws Exception {
        User user = Browser.person(application, null, Role.MANAGER);
        Browser browser = Browser.stranger(application);
        browser.setCookie(SessionCookie.NAME, "chosen-by-somebody-else");
        MockHttpServletResponse answer = browser.signIn(user.login(), Browser.PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains(user.id().toString()).doesNotContain("$argon2id");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("LIFANG_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        String first = browser.cookie(SessionCookie.NAME);
        assertThat(first).isNotEqualTo("chosen-by-somebody-else");
        browser.signIn(user.login(), Browser.PASSWORD);
        assertThat(browser.cookie(SessionCookie.NAME)).isNotEqualTo(first);

        Browser thief = Browser.stranger(application);
        thief.setCookie(SessionCookie.NAME, String.valueOf(browser.cookie(SessionCookie.NAME)));
        assertThat(thief.get("/api/v1/users").getStatus()).isEqualTo(200);
        assertThat(browser.delete(SESSION).getStatus()).isEqualTo(200);
        assertThat(thief.get("/api/v1/users").getStatus()).isEqualTo(401);
        assertThat(browser.cookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void theDatabaseHoldsNoTokenThatSignsAnybodyIn() {
        Browser browser = Browser.as(application, Role.MANAGER);
        String token = String.valueOf(browser.cookie(SessionCookie.NAME));
        assertThat(db.select(SessionTable.SESSION.asterisk())
                        .from(SessionTable.SESSION)
                        .fetch()
                        .format(1_000))
                .doesNotContain(token);
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHourAndABusyOneAfterTwelveHours() {
        Browser idle = Browser.as(application, Role.MANAGER);
        clock.advance(Duration.ofMinutes(29));
        assertThat(idle.get("/api/v1/users").getStatus()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(31));
        assertThat(idle.get("/api/v1/users").getStatus()).isEqualTo(401);

        Browser busy = Browser.as(application, Role.MANAGER);
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(busy.get("/api/v1/users").getStatus()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(20));
        assertThat(busy.get("/api/v1/users").getStatus()).isEqualTo(401);
    }

    @Test
    void aWriteWithoutTheTokenOfThePageIsRefused() throws Exception {
        Browser browser = Browser.as(application, Role.ADMIN);
        browser.setCookie("XSRF-TOKEN", "");
        MockHttpServletResponse refused = browser.write(HttpMethod.POST, "/api/v1/teams", "{}", Browser.key());
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("CSRF_TOKEN_INVALID");
    }

    @Test
    void aPageKeepsItsTokenSoThatTwoWritesAtTheSameTimeBothCount() {
        Browser browser = Browser.as(application, Role.MANAGER);
        String token = browser.cookie("XSRF-TOKEN");
        assertThat(token).isNotBlank();
        assertThat(browser.get("/api/v1/users").getStatus()).isEqualTo(200);
        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(token);
    }

    @Test
    void unknownWrongAndLockedAllSoundTheSame() throws Exception {
        User user = Browser.person(application, null, Role.MANAGER);
        Browser browser = Browser.stranger(application);
        String unknown = browser.signIn("nobody.here", WRONG).getContentAsString();
        String wrong = browser.signIn(user.login(), WRONG).getContentAsString();
        for (int i = 0; i < SignIns.ATTEMPTS; i++) {
            browser.signIn(user.login(), WRONG);
        }
        MockHttpServletResponse locked = browser.signIn(user.login(), Browser.PASSWORD);
        assertThat(locked.getStatus()).isEqualTo(401);
        assertThat(wrong).isEqualTo(unknown);
        assertThat(locked.getContentAsString()).isEqualTo(unknown);
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHour() {
        User user = Browser.person(application, null, Role.MANAGER);
        Browser browser = Browser.stranger(application);
        for (int i = 0; i < SignIns.ATTEMPTS - 1; i++) {
            browser.signIn(user.login(), WRONG);
        }
        assertThat(browser.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(200);
        for (int i = 0; i < SignIns.ATTEMPTS; i++) {
            browser.signIn(user.login(), WRONG);
        }
        clock.advance(Duration.ofMinutes(14));
        assertThat(browser.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(2));
        assertThat(browser.signIn(user.login(), Browser.PASSWORD).getStatus()).isEqualTo(200);
    }

    @Test
    void sixtyFourGuessesAtOnceGetFiveLooksAtThePassword() throws Exception {
        User user = Browser.person(application, null, Role.MANAGER);
        SignIns signIns = application.getBean(SignIns.class);
        List<SignIn> outcomes = atOnce(64, i -> () -> signIns.signIn(user.login(), WRONG + i, "203.0.113." + i, null));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof SignIn.Wrong);
        assertThat(lines(user, "identity.sign-in-failed")).isEqualTo(SignIns.ATTEMPTS - 1);
        assertThat(lines(user, "identity.locked-out")).isOne();
    }

    @Test
    void sixtyFourRightPasswordsAtOnceAllComeIn() throws Exception {
        User user = Browser.person(application, null, Role.MANAGER);
        SignIns signIns = application.getBean(SignIns.class);
        List<SignIn> outcomes =
                atOnce(64, i -> () -> signIns.signIn(user.login(), Browser.PASSWORD, "203.0.113." + i, null));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof SignIn.Done);
    }

    @Test
    void oneAddressMayNotTryForEver() {
        SignInRate rate = new SignInRate(clock, 3);
        assertThat(IntStream.range(0, 5).mapToObj(i -> rate.take("203.0.113.7")))
                .containsExactly(true, true, true, false, false);
        assertThat(rate.take("203.0.113.8")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(rate.take("203.0.113.7")).isTrue();
    }

    private int lines(User user, String action) {
        return db.fetchCount(LineTable.LINE, LineTable.LINE.ACTOR.eq(user.id()).and(LineTable.LINE.ACTION.eq(action)));
    }

    private static List<SignIn> atOnce(int calls, IntFunction<Callable<SignIn>> call) throws Exception {
        List<Callable<SignIn>> all = IntStream.range(0, calls).mapToObj(call).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls)) {
            List<SignIn> outcomes = new ArrayList<>();
            for (Future<SignIn> future : threads.invokeAll(all)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
