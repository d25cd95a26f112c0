package org.lifang.server.routing.map.amap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.routing.map.Gcj02;
import org.lifang.server.routing.map.Locations;
import org.lifang.server.routing.map.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is asked of the map service; a server here answers as its documentation says, nobody outside is asked. */
@LifangTest
class AmapStory {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String FOUND = """
            {"status":"1","info":"OK","infocode":"10000","count":"1","geocodes":[{"formatted_address":"四川省成都市锦江区示例路",
             "country":"中国","province":"四川省","citycode":"028","city":"成都市","district":"锦江区","township":[],
             "adcode":"510104","street":"示例路","number":"7号","location":"104.085123,30.652456","level":"%s"}]}
            """;
    private static final String WRONG_KEY = """
            {"status":"0","info":"INVALID_USER_KEY","infocode":"10001"}
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Locations locations;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private HttpServer service;

    @BeforeEach
    void aServiceHere() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v3/geocode/geo", exchange -> {
            asked.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void over() {
        set("geocoder", "NONE");
        service.stop(0);
    }

    private void switchedOn() {
        set("amap-endpoint", "http://127.0.0.1:" + service.getAddress().getPort());
        set("amap-key", KEY);
        set("geocoder", "AMAP");
    }

    private void set(String key, String value) {
        Answer.ok(Browser.as(application, Role.ADMIN)
                .put("/api/v1/roster/map-settings/" + key, "{\"value\":\"%s\",\"reason\":\"试用\"}".formatted(value)));
    }

    private long home() {
        return neighbours
                .owing(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 10))
                .home();
    }

    private Locations.Located where(long home) {
        return Objects.requireNonNull(locations.of(List.of(home)).get(home));
    }

    @Test
    void nobodyIsAskedUnlessItWasSwitchedOn() {
        assertThat(where(home()).coarse()).as("the middle of the district").isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingButTheAddressLeavesAndTheAnswerIsTurnedBackAndKept() {
        switchedOn();
        answer = FOUND.formatted("门牌号");
        long home = home();
        Locations.Located at = where(home);
        assertThat(at.coarse()).isFalse();
        Point drawn = Gcj02.of(at.at());
        assertThat(drawn.latitudeE6()).isCloseTo(30_652_456, within(2));
        assertThat(drawn.longitudeE6()).isCloseTo(104_085_123, within(2));
        assertThat(asked).singleElement().asString().matches("output=JSON&key=" + KEY + "&address=四川省成都市锦江区示例路[0-9]+号");
        assertThat(where(home)).isEqualTo(at);
        assertThat(asked).as("it is asked once").hasSize(1);
    }

    @Test
    void whatIsNoNearerThanTheDistrictIsCalledCoarse() {
        switchedOn();
        answer = FOUND.formatted("区县");
        assertThat(where(home()).coarse()).isTrue();
    }

    @Test
    void aRefusalOrNonsenseLeavesTheDistrict() {
        switchedOn();
        for (String bad : List.of(WRONG_KEY, "<html>busy</html>", "{\"status\":\"1\",\"geocodes\":[]}")) {
            answer = bad;
            Map<Long, Locations.Located> found = locations.of(List.of(home()));
            assertThat(found.values())
                    .singleElement()
                    .satisfies(at -> assertThat(at.coarse()).isTrue());
        }
        service.stop(0);
        assertThat(where(home()).coarse()).as("nobody answers").isTrue();
    }
}
