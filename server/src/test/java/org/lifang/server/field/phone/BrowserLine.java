package org.lifang.server.field.phone;

import java.util.HashMap;
import java.util.Map;
import org.lifang.server.identity.Browser;
import org.springframework.mock.web.MockHttpServletResponse;

/** The line of somebody who is signed in, straight to the server. */
public final class BrowserLine implements Line {

    private final Browser browser;

    public BrowserLine(Browser browser) {
        this.browser = browser;
    }

    @Override
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) {
        MockHttpServletResponse answer = browser.raw(method, path, headers, body);
        Map<String, String> back = new HashMap<>();
        for (String name : answer.getHeaderNames()) {
            back.put(name, String.valueOf(answer.getHeader(name)));
        }
        return new Reply(answer.getStatus(), back, answer.getContentAsByteArray());
    }
}
