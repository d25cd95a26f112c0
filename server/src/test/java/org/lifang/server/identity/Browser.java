package org.lifang.server.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A browser for tests: keeps cookies, sends the token against forged requests, and a fresh key with every write. */
public final class Browser {

    static final String PASSWORD = "a password for tests only";
    private static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final long LONGEST_STREAM_MILLIS = 30_000;

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String language = "zh-CN";
    private String login = "";

    private Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Nobody yet, with the page loaded once. */
    public static Browser stranger(ApplicationContext application) {
        Browser browser = new Browser(application.getBean(MockMvc.class));
        browser.get("/api/v1/session");
        return browser;
    }

    /** Somebody new with these roles and no team, really signed in. */
    public static Browser as(ApplicationContext application, Role... roles) {
        return as(application, null, roles);
    }

    /** Somebody new with these roles in a team, really signed in. */
    public static Browser as(ApplicationContext application, @Nullable Team team, Role... roles) {
        User user = person(application, team, roles);
        Browser browser = stranger(application);
        MockHttpServletResponse answer = browser.signIn(user.login(), PASSWORD);
        if (answer.getStatus() != 200) {
            throw new IllegalStateException("could not sign in: " + answer.getStatus());
        }
        return browser;
    }

    /** Adds a person whose password is {@link #PASSWORD}. */
    static User person(ApplicationContext application, @Nullable Team team, Role... roles) {
        UUID id = UUID.randomUUID();
        String login = "t" + id.toString().substring(0, 13);
        User user = new User(id, login, "示例·" + login, Set.of(roles), team, "zh-CN", true, false, null);
        application.getBean(UserStore.class).insert(user, Hashed.PASSWORD);
        return user;
    }

    /** Signs in as the same person once more, after days in which the session ended. */
    public void signInAgain() {
        if (signIn(login, PASSWORD).getStatus() != 200) {
            throw new IllegalStateException("could not sign in again");
        }
    }

    /** Speaks another language from now on. */
    public Browser speaking(String other) {
        language = other;
        return this;
    }

    MockHttpServletResponse signIn(String name, String password) {
        login = name;
        return post("/api/v1/session", "{\"login\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    public MockHttpServletResponse get(String path) {
        return send(request(HttpMethod.GET, path));
    }

    public MockHttpServletResponse post(String path, String json) {
        return write(HttpMethod.POST, path, json, key());
    }

    public MockHttpServletResponse put(String path, String json) {
        return write(HttpMethod.PUT, path, json, key());
    }

    public MockHttpServletResponse delete(String path) {
        return write(HttpMethod.DELETE, path, "", key());
    }

    /** A write under a key of the caller's choice, or without one. */
    public MockHttpServletResponse write(HttpMethod method, String path, String json, @Nullable UUID key) {
        return write(method, path, MediaType.APPLICATION_JSON, json, key);
    }

    MockHttpServletResponse write(HttpMethod method, String path, MediaType type, String body, @Nullable UUID key) {
        MockHttpServletRequestBuilder request =
                request(method, path).contentType(type).content(body);
        return send(signed(request, key));
    }

    /** Sends these bytes with these headers, as machines do. */
    public MockHttpServletResponse raw(String method, String path, Map<String, String> headers, byte[] body) {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(method), path).content(body);
        headers.forEach(request::header);
        return send(signed(request, null));
    }

    /** Sends a form with a file in it. */
    public MockHttpServletResponse upload(
            String path, String fileName, byte[] content, Map<String, String> fields, UUID key) {
        MockMultipartHttpServletRequestBuilder form = multipart(path)
                .file(new MockMultipartFile("file", fileName, MediaType.APPLICATION_OCTET_STREAM_VALUE, content));
        fields.forEach(form::param);
        return send(signed(form, key));
    }

    /** Listens to a stream of events until the server ends it. */
    public String follow(String path) {
        MvcResult result = perform(request(HttpMethod.GET, path));
        result.getAsyncResult(LONGEST_STREAM_MILLIS);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B signed(B request, @Nullable UUID key) {
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        Cookie token = cookies.get(CSRF_COOKIE);
        if (token != null) {
            request.header("X-XSRF-TOKEN", token.getValue());
        }
        return request;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        return perform(request).getResponse();
    }

    private MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
        request.header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            MvcResult result = mvc.perform(request).andReturn();
            for (Cookie cookie : result.getResponse().getCookies()) {
                keep(cookie);
            }
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    @Nullable
    String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? null : cookie.getValue();
    }

    void setCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    /** A random UUID of version 7. */
    public static UUID key() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x7000L,
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /** Hashed once for all, since each hash takes its time by design. */
    private static final class Hashed {
        static final String PASSWORD = new Passwords().hash(Browser.PASSWORD);
    }
}
