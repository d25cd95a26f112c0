package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint as every role and as a stranger, and holds the answers to the checked-in matrix. After adding an
 * endpoint run with {@code -Daccess.matrix.update=true} and read the difference.
 */
@LifangTest
class AccessMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final MediaType UPLOAD = MediaType.parseMediaType("multipart/form-data; boundary=x");
    private static final String YES = "yes";
    private static final String NO = "-";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccessRules rules;

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() throws IOException {
        Map<String, List<String>> actual = walk();
        if (Boolean.getBoolean("access.matrix.update")) {
            Files.writeString(MATRIX, csv(actual));
        }
        assertThat(csv(actual)).isEqualTo(Files.readString(MATRIX));
    }

    @Test
    void anEndpointThatDoesNotSayWhoMayCallItStopsTheStart() {
        for (Class<?> controller : List.of(Silent.class, Contradicting.class, ForNobody.class)) {
            assertThatThrownBy(() -> rulesOf(controller).afterSingletonsInstantiated())
                    .as(controller.getSimpleName())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("GET /planted");
        }
        rulesOf(Spoken.class).afterSingletonsInstantiated();
    }

    private Map<String, List<String>> walk() {
        Map<Role, Browser> people = new EnumMap<>(Role.class);
        Map<String, List<String>> matrix = new TreeMap<>();
        for (Map.Entry<String, HandlerMethod> endpoint : rules.endpoints().entrySet()) {
            if (AccessRules.foreign(endpoint.getValue())) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (Role role : Role.values()) {
                Browser person = people.computeIfAbsent(role, any -> Browser.as(application, any));
                boolean in = entered(person, endpoint.getKey());
                cells.add(in ? YES : NO);
                if (in && endpoint.getKey().startsWith("DELETE /api/v1/session")) {
                    people.remove(role);
                }
            }
            cells.add(entered(Browser.stranger(application), endpoint.getKey()) ? YES : NO);
            matrix.put(endpoint.getKey(), cells);
        }
        return matrix;
    }

    /** Writes carry no key and no body, so that whoever gets past the gate gets no further than that. */
    private static boolean entered(Browser browser, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replaceAll("\\{[^}]*}", "0");
        HttpMethod verb = HttpMethod.valueOf(parts[0].equals("ANY") ? "GET" : parts[0]);
        MockHttpServletResponse answer =
                verb.equals(HttpMethod.GET) ? browser.get(path) : browser.write(verb, path, "", null);
        boolean wantsUpload = answer.getStatus() == 415;
        return !turnedAway(wantsUpload ? browser.write(verb, path, UPLOAD, "", null) : answer);
    }

    private static boolean turnedAway(MockHttpServletResponse answer) {
        try {
            String body = answer.getContentAsString();
            return (answer.getStatus() == 401 && body.contains(Gate.NOT_SIGNED_IN))
                    || (answer.getStatus() == 403 && body.contains(Gate.ROLE_NOT_ALLOWED));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String csv(Map<String, List<String>> matrix) {
        StringBuilder text = new StringBuilder("endpoint");
        for (Role role : Role.values()) {
            text.append(',').append(role);
        }
        text.append(",STRANGER\n");
        matrix.forEach((endpoint, cells) -> text.append(endpoint)
                .append(',')
                .append(String.join(",", cells))
                .append('\n'));
        return text.toString();
    }

    private static AccessRules rulesOf(Class<?> controller) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        context.registerSingleton("mapping", RequestMappingHandlerMapping.class);
        context.refresh();
        ObjectProvider<RequestMappingHandlerMapping> mappings =
                context.getBeanProvider(RequestMappingHandlerMapping.class);
        return new AccessRules(mappings);
    }

    @RestController
    static class Silent {
        @GetMapping("/planted")
        String answer() {
            return "";
        }
    }

    @RestController
    static class Contradicting {
        @GetMapping("/planted")
        @Open
        @Allowed(Role.ADMIN)
        String answer() {
            return "";
        }
    }

    @RestController
    static class ForNobody {
        @GetMapping("/planted")
        @Allowed({})
        String answer() {
            return "";
        }
    }

    @RestController
    static class Spoken {
        @GetMapping("/planted")
        @Allowed(Role.ADMIN)
        String answer() {
            return "";
        }
    }
}
