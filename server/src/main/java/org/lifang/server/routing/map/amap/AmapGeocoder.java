package org.lifang.server.routing.map.amap;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Gcj02;
import org.lifang.server.routing.map.Geocoder;
import org.lifang.server.routing.map.MapSettings;
import org.lifang.server.routing.map.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AMap's (高德) geocoding, {@code v3/geocode/geo}; it answers in GCJ-02. */
@Component
final class AmapGeocoder implements Geocoder {

    private static final Logger LOG = LoggerFactory.getLogger(AmapGeocoder.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final double E6 = 1e6;
    private static final int OK = 200;
    /** Levels at which it knows no more than a part of the town. */
    private static final Set<String> COARSE = Set.of("国家", "省", "市", "区县", "开发区", "乡镇", "未知");

    private final MapSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper json = JsonMapper.builder().build();

    AmapGeocoder(MapSettings settings) {
        this.settings = settings;
    }

    @Override
    public String provider() {
        return "AMAP";
    }

    @Override
    public @Nullable Found find(String address) {
        String key = settings.find(MapSettings.Key.AMAP_KEY);
        String endpoint = settings.find(MapSettings.Key.AMAP_ENDPOINT);
        if (key == null || endpoint == null) {
            return null;
        }
        URI uri = URI.create(
                endpoint + "/v3/geocode/geo?output=JSON&key=" + encoded(key) + "&address=" + encoded(address));
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(ANSWER).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer.statusCode() == OK ? read(answer.body()) : null;
        } catch (IOException e) {
            LOG.info("the map service did not answer: {}", e.getClass().getSimpleName());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What it said; null when it found nothing or refused. */
    @Nullable
    Found read(String body) {
        try {
            JsonNode answer = json.readTree(body);
            JsonNode first = answer.path("geocodes").path(0);
            String[] pair = first.path("location").asString("").split(",", -1);
            if (!answer.path("status").asString("").equals("1") || pair.length != 2) {
                LOG.info(
                        "the map service found nothing: {}",
                        answer.path("infocode").asString("?"));
                return null;
            }
            Point drawn = new Point(e6(pair[1]), e6(pair[0]));
            return new Found(
                    Gcj02.toWgs84(drawn), COARSE.contains(first.path("level").asString("未知")));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.info("the map service answered what nobody can read");
            return null;
        }
    }

    private static int e6(String degrees) {
        return (int) Math.round(Double.parseDouble(degrees) * E6);
    }
}
