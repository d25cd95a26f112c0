package org.lifang.server.visits;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A borrower's telephone: opens the link, sends forms as they stand in the page, keeps the one cookie. */
final class Telephone {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private final MockMvc mvc;
    private final String path;
    private @Nullable Cookie pass;
    private String page = "";
    private int status;

    Telephone(ApplicationContext application, String path) {
        this.mvc = application.getBean(MockMvc.class);
        this.path = path;
    }

    /** Opens the link. */
    String open() {
        return shown(send(get(path).queryParam("lang", "zh-CN")));
    }

    /** Sends a form with the key the page gave it, and follows where it leads. */
    String send(String form, Map<String, String> fields) {
        return shown(sent(form, fields, key()));
    }

    MockHttpServletResponse sent(String form, Map<String, String> fields, String key) {
        var request = post(path + "/" + form).param("key", key).param("lang", "zh-CN");
        fields.forEach(request::param);
        return send(request);
    }

    String key() {
        Matcher found = KEY.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form on this page: " + page);
        }
        return found.group(1);
    }

    String file(String name) {
        return text(send(get(path + "/" + name)));
    }

    int status() {
        return status;
    }

    private String shown(MockHttpServletResponse answer) {
        String to = answer.getRedirectedUrl();
        if (answer.getStatus() == 303 && to != null) {
            return shown(send(get(java.net.URI.create(to))));
        }
        status = answer.getStatus();
        page = text(answer);
        return page;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (pass != null) {
            request.cookie(pass);
        }
        try {
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            for (Cookie cookie : answer.getCookies()) {
                if (cookie.getName().equals("lifang_a")) {
                    pass = cookie;
                }
            }
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
